package alug.cli;

import alug.launch.LinkPrinter;
import alug.picker.Glyphs;
import alug.picker.KeyBindings;
import alug.picker.PickerSetup;
import alug.plan.WantedMode;
import alug.settings.Setting;
import alug.settings.Settings;
import alug.tty.Terminal;
import alug.tui.Tui;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code alug tui}: the full-screen picker. */
final class TuiCommand {
  /** Links that no browser takes stay in the picker, which offers to copy or print them. */
  private static final LinkPrinter KEPT = request -> {};

  private final Assembly parts;
  private final Optional<Demo> demo;
  private final PickedResults results;

  private TuiCommand(Assembly parts, Optional<Demo> demo) {
    this.parts = parts;
    this.demo = demo;
    this.results = new PickedResults(parts.arguments());
  }

  static int run(Assembly parts) {
    if (!parts.arguments().has(Flag.DEMO)) {
      return new TuiCommand(parts, Optional.empty()).pick();
    }
    try (Demo demo = Demo.start(parts.around())) {
      Assembly demoParts = new Assembly(parts.arguments(), demo.around(parts.around()));
      return new TuiCommand(demoParts, Optional.of(demo)).pick();
    }
  }

  private int pick() {
    int code = PlainTerminal.isWanted(parts) ? pickOnLines() : pickOnScreen();
    results.printOn(parts.around().out());
    return code;
  }

  private int pickOnLines() {
    PlainTerminal terminal = PlainTerminal.open(Terminal.DEVICE);
    try (Faces faces = new Faces(parts, Faces.terminalClipboard(), KEPT)) {
      PickerBackstage backstage = new PickerBackstage(parts, faces, demo, results);
      return terminal.pick(setup(parts.settings(), true), backstage, parts);
    }
  }

  private int pickOnScreen() {
    Tui tui = new Tui(parts.around().clock());
    parts.sayWith(tui::tell);
    Settings settings = parts.settings();
    boolean ascii =
        parts.arguments().has(Flag.ASCII) || settings.text(Setting.THEME).equals("ascii");
    KeyBindings.of(settings.pickerKeys()).problems().forEach(parts::say);
    if (parts.environmentKeys().isPresent()) {
      parts.say("The picker takes no keys from AWS_ACCESS_KEY_ID; alug -p does");
    }
    try (Faces faces = new Faces(parts, tui::send, KEPT)) {
      return tui.run(
          terms(settings, ascii),
          setup(settings, ascii),
          new PickerBackstage(parts, faces, demo, results));
    }
  }

  private Tui.Terms terms(Settings settings, boolean ascii) {
    boolean plain = settings.text(Setting.THEME).equals("plain");
    return new Tui.Terms(
        parts.around().environment(),
        parts.around().launcher(),
        settings.isOn(Setting.MOUSE) && !parts.arguments().has(Flag.NO_MOUSE),
        plain || parts.arguments().has(Flag.NO_COLOR),
        settings.text(Setting.THEME).equals("truecolor"),
        ascii);
  }

  /** A class, not a lambda, on the way to the first frame. */
  private static final class SystemZone implements Supplier<ZoneId> {
    @Override
    public ZoneId get() {
      return ZoneId.systemDefault();
    }
  }

  /** The way a batch that needs several codes takes; empty to ask. */
  private static Optional<WantedMode> batchMode(String word) {
    return WantedMode.parse(word).filter(mode -> mode != WantedMode.AUTO);
  }

  private PickerSetup setup(Settings settings, boolean ascii) {
    return new PickerSetup(
        ascii ? Glyphs.ASCII : Glyphs.UNICODE,
        new SystemZone(),
        parts.around().home().toString(),
        settings.pickerKeys(),
        parts.arguments().text(),
        settings.number(Setting.CONFIRM_ABOVE),
        !parts.arguments().has(Flag.YES),
        batchMode(settings.text(Setting.BATCH_MODE)),
        settings.isOn(Setting.BELL));
  }
}
