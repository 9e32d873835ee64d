/** The tour, a card for each stop. What stands in quotes can be typed as it stands; what a language cannot be asked for is English. */
export const tour = {
  "tour.heading": "{number, number} of {count, number}: {title}",
  "tour.next": "Next: {title}",
  "tour.back": "Back",
  "reading.Tour": "Show me around",
  "tour.settings": "Digest settings",

  "tour.Ask.title": "Ask in your own words",
  "tour.Ask":
    "Type a question as you would put it to a colleague: “unhealthy Linux servers”, “how many machines are unhealthy?”. In a channel, mention me first.\nGo on from the answer: “only Windows”, “next”, “export that”.",
  "tour.Answer.title": "Read an answer",
  "tour.Answer":
    "Healthy, unhealthy, not applicable or unknown: each machine is one of these. Unknown is never counted as healthy, and the answer says why nothing can be said.\nThe last line tells how old the data are, and what I could not see. Over 8 hours old, I take every verdict back.",
  "tour.Machine.title": "Look at one machine",
  "tour.Machine":
    "“Why is web-01 unhealthy?” shows the literal message of Defender, what it means, what to do about it, and what the verdict rests on.\nWhile you write a message in Teams, you can find a machine through my app and put its card into it.",
  "tour.Digests.title": "Be told without asking",
  "tour.Digests":
    "“subscribe” has digests posted in this conversation, “subscribe to Linux” those of a part. What is new stands first, and an alarm tells when many machines break at once.\n“settings” changes when they come and whom they mention; “mute web-01 for 7 days” counts a machine apart for a while.",
  "tour.Redeploys.title": "Repair a sensor",
  "tour.Redeploys":
    "“redeploy web-01” shows a plan, and a reason makes it a request. Nothing is deleted before another person approves. Then I watch until the sensor is back.\n“show pending approvals” lists what waits; “freeze redeploys” stops every further deletion.",
  "tour.notSetUp": "Redeploys are not set up here. Whoever runs me can set {setting}.",
} as const;
