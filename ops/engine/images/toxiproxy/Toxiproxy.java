import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of Toxiproxy's HTTP interface that the tests of the contract use: proxies, and the toxic
 * {@code timeout} without an end. While one is there nothing that is sent gets through, connections
 * stay open; those that lost something are closed when it is taken away.
 */
final class Toxiproxy {
  private static final int CONTROL_PORT = 8474;
  private static final Map<String, Toxiproxy> PROXIES = new ConcurrentHashMap<>();

  private final String name;
  private final String listen;
  private final String upstream;
  private final Set<String> toxics = ConcurrentHashMap.newKeySet();
  private final Set<Socket> robbed = ConcurrentHashMap.newKeySet();

  private Toxiproxy(String name, String listen, String upstream) {
    this.name = name;
    this.listen = listen;
    this.upstream = upstream;
  }

  public static void main(String[] arguments) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(CONTROL_PORT), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/version", call -> answer(call, 200, "{\"version\":\"stand-in\"}"));
    server.createContext("/proxies", Toxiproxy::proxies);
    server.start();
  }

  private static void proxies(HttpExchange call) throws IOException {
    String[] path = call.getRequestURI().getPath().split("/");
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (call.getRequestMethod() + " " + path.length) {
      case "POST 2" -> {
        Toxiproxy made =
            new Toxiproxy(field("name", body), field("listen", body), field("upstream", body));
        PROXIES.put(made.name, made);
        made.open();
        answer(call, 201, made.json());
      }
      case "GET 3" -> answer(call, 200, PROXIES.get(path[2]).json());
      case "GET 4" -> answer(call, 200, PROXIES.get(path[2]).listed());
      case "POST 4" -> {
        PROXIES.get(path[2]).toxics.add(field("name", body) + "/" + field("stream", body));
        answer(call, 200, toxic(field("name", body), field("stream", body)));
      }
      case "DELETE 5" -> {
        PROXIES.get(path[2]).takeAway(path[4]);
        answer(call, 204, "");
      }
      default -> answer(call, 501, "{\"error\":\"a stand-in, which cannot do that\"}");
    }
  }

  private void takeAway(String toxic) {
    toxics.removeIf(each -> each.startsWith(toxic + "/"));
    robbed.forEach(Toxiproxy::quietly);
    robbed.clear();
  }

  private void open() throws IOException {
    ServerSocket door = new ServerSocket();
    door.bind(new InetSocketAddress(host(listen), port(listen)));
    Thread.ofPlatform()
        .start(
            () -> {
              while (true) {
                try {
                  Socket caller = door.accept();
                  Thread.ofVirtual().start(() -> connect(caller));
                } catch (IOException broken) {
                  System.err.println(broken);
                }
              }
            });
  }

  private void connect(Socket caller) {
    try {
      Socket called = new Socket(host(upstream), port(upstream));
      Thread.ofVirtual().start(() -> carry(caller, called, "upstream"));
      Thread.ofVirtual().start(() -> carry(called, caller, "downstream"));
    } catch (IOException nobody) {
      quietly(caller);
    }
  }

  private void carry(Socket from, Socket to, String stream) {
    byte[] buffer = new byte[1 << 16];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (toxics.stream().anyMatch(each -> each.endsWith("/" + stream))) {
          robbed.add(from);
          robbed.add(to);
        } else {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException ended) {
      // Of either side; the other is told below.
    }
    quietly(from);
    quietly(to);
  }

  private String json() {
    return "{\"name\":\"%s\",\"listen\":\"%s\",\"upstream\":\"%s\",\"enabled\":true,\"toxics\":%s}"
        .formatted(name, listen, upstream, listed());
  }

  private String listed() {
    return toxics.stream()
        .map(each -> each.split("/"))
        .map(each -> toxic(each[0], each[1]))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String toxic(String name, String stream) {
    return "{\"name\":\"%s\",\"type\":\"timeout\",\"stream\":\"%s\",\"toxicity\":1,\"attributes\":{\"timeout\":0}}"
        .formatted(name, stream);
  }

  private static String field(String name, String json) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return found.find() ? found.group(1) : "";
  }

  private static String host(String address) {
    return address.substring(0, address.lastIndexOf(':'));
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // It was to be closed.
    }
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }
}
