/** What is said of files. */
export const files = {
  "export.total": "The file holds {total, plural, one {# row} other {# rows}}.",
  "export.download": "Download",
  "export.empty.title": "Nothing to export",
  "export.empty.sentence": "Nothing to export: nothing matches",
  "export.Consent.title": "Your file",
  "export.Consent.sentence": "Your file, with {total, plural, one {# row} other {# rows}}",
  "export.Consent.how": "Teams asks whether it may go into your OneDrive.",
  "export.Link.title": "Your file is ready",
  "export.Link.sentence": "Your file is ready, with {total, plural, one {# row} other {# rows}}",
  "export.Link.how": "The link works once, until {time}. Whoever opens it first gets the file.",
  "export.Elsewhere.title": "No file from here",
  "export.Elsewhere.sentence":
    "I cannot give out files here; the answer would have {total, plural, one {# row} other {# rows}}",
  "export.Elsewhere.how":
    "Ask me in our personal chat: there Teams takes files. For links in other places, whoever runs Vitals has to set its public address, as its README says.",
  "export.Nowhere.title": "No file from here",
  "export.Nowhere.sentence":
    "I cannot give out files here; the answer would have {total, plural, one {# row} other {# rows}}",
  "export.Nowhere.how":
    "Teams takes no files from me here. For links to them, whoever runs Vitals has to set its public address, as its README says.",
  "export.refused": "All right, no file.",
  "export.failed": "Teams did not take the file. Ask for it again.",
} as const;
