package org.sitrep.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Leads each call through the checks, cheapest first, to its route, and writes the answer. */
final class Dispatcher extends Handler.Abstract {
  private final List<Route> routes;
  private final Authorities authorities;
  private final TokenCheck token;
  private final Bodies bodies;
  private final MemoryBudget budget;
  private final LateConnections late;
  private final AnswerWriter writer;
  private final Consumer<String> say;

  Dispatcher(
      ServerSettings settings,
      int port,
      List<Route> routes,
      LateConnections late,
      AnswerWriter writer,
      Consumer<String> say) {
    this.routes = List.copyOf(routes);
    this.authorities = new Authorities(settings, port);
    this.token = new TokenCheck(settings.token());
    this.bodies = new Bodies(settings.limits());
    this.budget = new MemoryBudget(settings.limits().bodyMemoryBytes());
    this.late = late;
    this.writer = writer;
    this.say = say;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    late.calls(request);
    writer.write(request, response, callback, answer(request));
    return true;
  }

  private Answer answer(Request request) {
    return authorities
        .problem(values(request, HttpHeader.HOST), values(request, HttpHeader.ORIGIN))
        .<Answer>map(Problem::answer)
        .orElseGet(() -> routed(request));
  }

  private Answer routed(Request request) {
    String path = Request.getPathInContext(request);
    List<String> others = new ArrayList<>();
    for (Route route : routes) {
      Optional<Map<String, String>> parts = route.match(path);
      if (parts.isPresent() && route.answers(request.getMethod())) {
        Optional<Problem> stranger =
            route.open()
                ? Optional.empty()
                : token.problem(values(request, HttpHeader.AUTHORIZATION));
        return stranger
            .<Answer>map(Problem::answer)
            .orElseGet(() -> answer(route, request, path, parts.get()));
      }
      parts.ifPresent(found -> others.add(route.method()));
    }
    if (others.isEmpty()) {
      return Problem.of(404, "Nothing there", "[path] nothing is answered under it").answer();
    }
    return Problem.of(405, "Method not allowed", "[method] expected " + String.join(", ", others))
        .withHeader("Allow", String.join(", ", new TreeSet<>(others)))
        .answer();
  }

  private Answer answer(Route route, Request request, String path, Map<String, String> parts) {
    MemoryBudget.Share share = budget.new Share();
    try (share) {
      return switch (body(route, request, share)) {
        case Bodies.Received.Refused(Problem problem) -> problem.answer();
        case Bodies.Received.All(Body body) ->
            route.answer().apply(call(request, path, parts, body));
      };
    } catch (BadQuery bad) {
      return Problem.of(400, "Query broken", "[query] expected UTF-8, percent-encoded").answer();
    } catch (RuntimeException fault) {
      // Neither the message nor the body is shown: both may quote what is secret.
      say.accept(route.method() + " " + route.path() + " failed: " + fault.getClass().getName());
      return Problem.of(500, "Failed", "a fault of this server's, told to its owner").answer();
    }
  }

  private Bodies.Received body(Route route, Request request, MemoryBudget.Share share) {
    long length = request.getLength();
    if (route.largestBody() == 0 && length == 0) {
      return new Bodies.Received.All(Body.NONE);
    }
    return bodies.read(
        Request.asInputStream(request),
        values(request, HttpHeader.CONTENT_ENCODING),
        length,
        route.largestBody(),
        share);
  }

  private static Call call(Request request, String path, Map<String, String> parts, Body body) {
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), ignored -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    return new Call(request.getMethod(), path, parts, query(request), headers, body);
  }

  private static Map<String, List<String>> query(Request request) {
    try {
      return Request.extractQueryParameters(request).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  field -> field.getName(), field -> List.copyOf(field.getValues())));
    } catch (RuntimeException broken) {
      throw new BadQuery(broken);
    }
  }

  private static List<String> values(Request request, HttpHeader header) {
    return request.getHeaders().getFields(header).stream()
        .map(field -> field.getValue() == null ? "" : field.getValue())
        .toList();
  }

  /** The library cannot read what stands behind the question mark. */
  private static final class BadQuery extends RuntimeException {
    BadQuery(RuntimeException cause) {
      super(cause);
    }
  }
}
