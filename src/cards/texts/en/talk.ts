import { catalog, withoutEstate } from "../../../questions/catalog.ts";

const QUESTIONS = [...Object.values(catalog).map(({ examples }) => examples), ...Object.values(withoutEstate)];

/** A new question shows up here by itself. Whoever reads the help has no need of how to ask for it. */
const EXAMPLES = QUESTIONS.filter((examples) => examples !== withoutEstate.Help)
  .flat()
  .map(({ text }) => text);

/** What the bot says about itself and about what it was asked. `asked` and `words` are text from outside. */
export const talk = {
  "help.Asked": "What you can ask",
  "help.Greeting": "Hello! Ask me about your sensors",
  "help.Thanks": "You are welcome",
  "help.Welcome": "Hello, I am Vitals",
  "help.intro":
    "I know whether the Defender for Endpoint sensors on your machines are healthy, and what to do where they are not. I change nothing by myself: a sensor is redeployed only where one person asks and another approves.",
  "help.seen":
    "Here is what I see: {total, plural, one {# machine} other {# machines}}, {unhealthy, number} unhealthy.",
  "help.notReadable":
    "I cannot read {count, plural, one {# subscription} other {# subscriptions}}: whoever looks after them can give my identity the role Reader.",
  "help.noApprovers": "Redeploys can be asked for, but nobody may approve them: whoever runs me has to set {setting}.",
  "help.press": "Press a question, or type your own:",
  "help.thanks": "Ask again whenever you like.",
  "help.filters": "Narrow a question by subscription, resource group, operating system, region or issue.",
  "help.acts":
    "Or have something done: “subscribe”, “mute web-01 for 7 days”, “redeploy web-01”, “show pending approvals”.",
  "help.examples": EXAMPLES.join("\n"),

  "ask.Unhealthy": "Which machines are unhealthy?",
  "ask.NotApplicable": "Where does it not apply?",
  "ask.Unknown": "Which are unknown?",
  "ask.Summary": "Summary",
  "ask.Coverage": "Which subscriptions are not covered?",
  "ask.Freshness": "How old is the data?",
  "ask.Subscribe": "Subscribe to digests",

  "reading.List": "List: {filters}",
  "reading.all": "all machines",
  "reading.Count": "How many: {filters}",
  "reading.Summary": "Summary: {filters}",
  "reading.Machine": "{filters}",
  "reading.Coverage": "Which subscriptions are not covered?",
  "reading.Freshness": "How old is the data?",
  "reading.Refresh": "Read Azure again",
  "reading.Help": "Help",
  "reading.Group": "In groups: {filters}",
  "reading.Changes": "What changed: {filters}",
  "reading.Trend": "Over time: {filters}",
  "reading.History": "History of {filters}",
  "reading.About": "About the integration",
  "reading.Export": "As a file: {filters}",

  "notUnderstood.title": "I did not understand that",
  "notUnderstood.asked": "You asked: “{asked}”",
  "notUnderstood.words": "I do not know: {words}",
  "notUnderstood.readings": "Did you mean one of these?",
  "notUnderstood.sentence": "I did not understand that. Type “help” to see what you can ask.",
  "notUnderstood.sentenceReadings": "I did not understand that. The card offers what you may have meant.",

  "which.title": "Which machine?",
  "which.several": "{count, number} machines are named “{asked}”.",
  "which.none": "No machine is named “{asked}”.",
  "which.near": "These names are near it:",
  "which.nothing": "No name is near it, either.",
  "which.more": "and {count, number} more: add the subscription to the name.",
  "which.notReadable": "It may be in a subscription that is not readable.",

  "refresh.title": "Refresh",
  "refresh.Started": "Vitals is reading Azure again. Ask your question anew in a moment.",
  "refresh.AlreadyRunning": "Vitals is already reading Azure, since {time}. Ask your question anew in a moment.",
  "refresh.TooSoon": "Azure was read only just now. The next reading can be asked for at {time}.",

  "nothingYet.title": "No data yet",
  "nothingYet.syncing": "Vitals is reading your estate for the first time. Ask again in a minute.",
  "nothingYet.failed": "The first reading of your estate failed. Vitals tries again by itself.",
  "nothingYet.waiting": "Your estate has not been read yet.",
  "nothingYet.failure": "{source}: {message}",

  "press.notOurs": "This button is not one that I know. Ask your question again to get a fresh card.",
  "press.answeredBelow": "Answered below.",
  "store.away":
    "The store does not answer now. This cannot be looked up or kept, and nothing was changed. Try again in a few minutes.",
  "store.unclear":
    "The store stopped answering in the midst of this. Whether it was kept is not known: look again in a few minutes before you repeat it.",
  "fault.sentence":
    "Something went wrong on my side, and nothing was changed. Please try again. If it goes on, tell whoever runs Vitals this reference: {reference}.",

  "button.next": "Next",
  "button.export": "Export",
  "button.redeploy": "Redeploy…",
  "button.redeployEligible": "Redeploy eligible…",
  "button.previous": "Previous",
  "button.drop": "✕ {value}",
  "button.show": "Show them",
  "button.refresh": "Read Azure again",
  "button.coverage": "Coverage",
  "button.freshness": "How old is the data?",
  "button.summary": "Summary",
  "button.help": "Help",
  "button.explorer": "Cloud Security Explorer",
  "button.azurePortal": "Azure portal",
  "button.defenderPortal": "Defender portal",
  "button.machineIn": "{name} ({where})",
} as const;
