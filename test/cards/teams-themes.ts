/**
 * How Teams draws: the host configs that Microsoft publishes with its card designer (microsoft-teams-light and -dark, MIT, as
 * values), and for high contrast, of which none is published, the colours of Fluent UI's Teams theme. #AARRGGBB, as there.
 */
export interface Theme {
  readonly name: "light" | "dark" | "contrast";
  /** What the cards lie on. */
  readonly page: string;
  readonly hostConfig: object;
  /** Of a button without a style, of one that is the main one, and of one that destroys: the client's, not the host config's. */
  readonly button: Paint;
  readonly positive: Paint;
  readonly destructive: Paint;
}

interface Paint {
  readonly background: string;
  readonly text: string;
  readonly border: string;
}

type Colour = "default" | "dark" | "light" | "accent" | "good" | "warning" | "attention";
/** [as usual, subtle] */
type Palette = Readonly<Record<Colour, readonly [string, string]>>;
type Boxes = Readonly<Record<"default" | "emphasis" | "accent" | "good" | "attention" | "warning", string>>;

const SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const WEIGHTS = { lighter: 200, default: 400, bolder: 600 };

const LIGHT: Palette = {
  default: ["#ff252424", "#bf252424"],
  dark: ["#ff252424", "#bf252424"],
  light: ["#ffffffff", "#fff3f2f1"],
  accent: ["#ff6264a7", "#ff8b8cc7"],
  good: ["#ff92c353", "#e592c353"],
  warning: ["#fff8d22a", "#e5f8d22a"],
  attention: ["#ffc4314b", "#e5c4314b"],
};

const DARK: Palette = {
  default: ["#ffffffff", "#bfffffff"],
  dark: ["#ff201f1f", "#ff2d2c2c"],
  light: ["#ffffffff", "#bfffffff"],
  accent: ["#ffa6a7dc", "#ff8b8cc7"],
  good: ["#ff92c353", "#e592c353"],
  warning: ["#fff8d22a", "#e5f8d22a"],
  attention: ["#ffd74654", "#e5d74654"],
};

const CONTRAST: Palette = {
  default: ["#ffffffff", "#ffffffff"],
  dark: ["#ff000000", "#ff000000"],
  light: ["#ffffffff", "#ffffffff"],
  accent: ["#ff1aebff", "#ff1aebff"],
  good: ["#ff3ff23f", "#ff3ff23f"],
  warning: ["#ffffff01", "#ffffff01"],
  attention: ["#ffff5e5e", "#ffff5e5e"],
};

/** Boxes in a colour are as bright in the dark theme as in the light one; the text in them is dark in both. */
const BRIGHT = { accent: "#ffc7def9", good: "#ffccffcc", attention: "#ffffc5b2", warning: "#ffffe2b2" };
const ON_BRIGHT: Palette["default"] = ["#ff201f1f", "#ff2d2c2c"];

function styles(palette: Palette, boxes: Boxes, onBright: Palette["default"]): object {
  return Object.fromEntries(
    Object.entries(boxes).map(([style, backgroundColor]) => {
      const colours = style === "default" || style === "emphasis" ? palette : { ...palette, default: onBright };
      const foregroundColors = Object.fromEntries(
        Object.entries(colours).map(([colour, [usual, subtle]]) => [colour, { default: usual, subtle }]),
      );
      return [style, { backgroundColor, foregroundColors }];
    }),
  );
}

function hostConfig(containerStyles: object): object {
  const font = { fontSizes: SIZES, fontWeights: WEIGHTS };
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: "#eeeeee" },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: {
      default: { fontFamily: "'Segoe UI', Tahoma, Geneva, Verdana, sans-serif", ...font },
      monospace: { fontFamily: "'Courier New', Courier, monospace", ...font },
    },
    textStyles: { heading: { size: "large", weight: "bolder" } },
    textBlock: { headingLevel: 2 },
    containerStyles,
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 16, style: "emphasis" },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
    adaptiveCard: { allowCustomStyle: false },
  };
}

const BLACK = "#ff000000";

export const THEMES: readonly Theme[] = [
  {
    name: "light",
    page: "#f5f5f5",
    hostConfig: hostConfig(
      styles(LIGHT, { ...BRIGHT, default: "#ffffffff", emphasis: "#fff9f8f7" }, ["#ff252424", "#bf252424"]),
    ),
    button: { background: "#ffffff", text: "#242424", border: "#d1d1d1" },
    positive: { background: "#5b5fc7", text: "#ffffff", border: "#5b5fc7" },
    destructive: { background: "#c4314b", text: "#ffffff", border: "#c4314b" },
  },
  {
    name: "dark",
    page: "#1f1f1f",
    hostConfig: hostConfig(styles(DARK, { ...BRIGHT, default: "#ff2d2c2c", emphasis: "#ff292828" }, ON_BRIGHT)),
    button: { background: "#292929", text: "#ffffff", border: "#666666" },
    positive: { background: "#5b5fc7", text: "#ffffff", border: "#5b5fc7" },
    destructive: { background: "#c4314b", text: "#ffffff", border: "#c4314b" },
  },
  {
    name: "contrast",
    page: "#000000",
    hostConfig: hostConfig(
      styles(
        CONTRAST,
        { default: BLACK, emphasis: BLACK, accent: BLACK, good: BLACK, attention: BLACK, warning: BLACK },
        CONTRAST.default,
      ),
    ),
    button: { background: "#000000", text: "#ffffff", border: "#ffffff" },
    positive: { background: "#1aebff", text: "#000000", border: "#1aebff" },
    destructive: { background: "#000000", text: "#ff5e5e", border: "#ff5e5e" },
  },
];
