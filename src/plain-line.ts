/** Text from outside for a terminal: it moves no cursor and turns no line around. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\uFFFD");
}
