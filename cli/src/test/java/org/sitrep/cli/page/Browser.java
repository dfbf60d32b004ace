package org.sitrep.cli.page;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, that is there; nothing is ever fetched for it. */
final class Browser implements AutoCloseable {
  private static final List<Path> DRIVERS =
      List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium/chromedriver"));
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** It warns at each start that it has no interface made for this very browser; none is used. */
  private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one; the test is skipped, and says why, where there is none. */
  static Browser start() {
    Path driver = first(DRIVERS);
    Path browser = first(BROWSERS);
    if (driver == null || browser == null) {
      System.err.println("SKIPPED: the page is not tested, for there is no Chromium here");
      return abort("no Chromium and chromedriver at " + BROWSERS + " and " + DRIVERS);
    }
    QUIET.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1440,780",
        "--lang=en",
        "--js-flags=--expose-gc");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .build();
    Browser started = new Browser(new ChromeDriver(service, options));
    started.window(1440, 780);
    return started;
  }

  private static @Nullable Path first(List<Path> paths) {
    return paths.stream().filter(Files::isExecutable).findFirst().orElse(null);
  }

  void open(String address) {
    driver.get(address);
  }

  /** The page that is seen now, to come back to. */
  String page() {
    return driver.getWindowHandle();
  }

  /** Opens another page beside those that there are; it alone is seen then. */
  void openBeside(String address) {
    driver.switchTo().newWindow(WindowType.TAB);
    driver.get(address);
  }

  /** Closes the page that is seen, and shows another again. */
  void backTo(String page) {
    driver.close();
    driver.switchTo().window(page);
    cdp("Page.bringToFront", Map.of());
  }

  void window(int width, int height) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  Object cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** The value of a function's body in the page. */
  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The value that a function's body in the page gives later; it may await and import. */
  @Nullable Object runLater(String script, Object... arguments) {
    Object answer =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0,"
                + " -1);(async () => {"
                + script
                + "})().then(done, (fault) => done('FAULT ' + fault));",
            arguments);
    if (answer instanceof String text && text.startsWith("FAULT ")) {
      throw new AssertionError(text);
    }
    return answer;
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** An attribute of an element; empty where it has none. */
  String attribute(String selector, String name) {
    return Objects.toString(
        run(
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? ''",
            selector,
            name));
  }

  /** The text of an element, without the marks that keep times together; empty where it is not. */
  String text(String selector) {
    Object text = run("return document.querySelector(arguments[0])?.textContent ?? ''", selector);
    return Objects.toString(text).replaceAll("[\\u2066\\u2069]", "");
  }

  /** The texts of all elements, in order. */
  List<String> texts(String selector) {
    Object texts =
        run(
            "return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent)",
            selector);
    return ((List<?>) Objects.requireNonNull(texts))
        .stream().map(each -> Objects.toString(each).replaceAll("[\\u2066\\u2069]", "")).toList();
  }

  boolean shows(String selector) {
    return all(selector).stream().anyMatch(WebElement::isDisplayed);
  }

  void click(String selector) {
    find(selector).click();
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Replaces what stands in a field. */
  void type(String selector, String text) {
    WebElement field = find(selector);
    field.click();
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text.isEmpty() ? Keys.DELETE : text);
  }

  /** Waits until something holds, and fails, saying what, when it does not in time. */
  void await(String what, Supplier<Boolean> holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.get()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for: " + what + "; " + logged());
      }
      try {
        Thread.sleep(25);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
  }

  /** What the page wrote to its console since last asked, warnings and errors. */
  List<String> logged() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The hosts that were asked for anything since last asked, of all requests. */
  Stream<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""));
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
  }

  /** The page as it is printed. */
  String pdf() {
    Map<?, ?> printed =
        (Map<?, ?>)
            cdp(
                "Page.printToPDF",
                Map.of("printBackground", true, "paperWidth", 8.27, "paperHeight", 11.69));
    byte[] bytes = Base64.getDecoder().decode(Objects.toString(printed.get("data")));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
