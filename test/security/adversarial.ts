/** Where a reader begins to look closer. */
export const BEGINNINGS = [
  "",
  "<b>",
  "mute web-01 because ",
  'mute all machines with error "',
  "freeze redeploys because ",
  "subscribe to ",
  "redeploy ",
  "exit code\t",
  'password="',
];

/** What, said over and over, makes a pattern try again; the first found by a checker of patterns, the others by reading them. */
export const REPEATED = [
  ..."/\t\n !([<{'\"\\=-.,0a|*_&🚑字ﷺ",
  ...["\u200b", "a\u0301", "--", "a-", "-a", "p.", "a.", "0a", "1.", "1:", "0-0", '\\"', "<a ", "<at>", "<br", "&amp"],
  ...["eyJ", "eyJa.", "-----BEGIN A", "authorization:", "://a:", "sig=", "password=", "--password ", "www.", "/a/"],
  ...[
    "exit code ",
    "exitcode\t",
    "error code\t",
    "error ",
    "errors ",
    "machines ",
    "all machines with ",
    "the ",
    "all ",
  ],
  ...[
    "until x ",
    "til u",
    "for ",
    " because ",
    "reason: ",
    "who redeployed ",
    "or ",
    "and ",
    "not ",
    "!=",
    "<>",
    "24 ",
  ],
  ...["deny assignment", '"/policyAssignments/m', "locked: '", "resource '", "perform action '"],
  ...[
    "VM has reported a failure when processing extension",
    "Error message: ",
    "Extension returned non-zero exit code",
  ],
];

/** A text of about that length. */
export const textOf = (beginning: string, repeated: string, length: number) =>
  `${beginning}${repeated.repeat(Math.ceil(length / repeated.length))}\u0000x`;
