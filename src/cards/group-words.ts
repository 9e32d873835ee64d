import type { GroupAnswer, GroupName } from "../questions/insight.ts";
import type { Dimension, Field } from "../questions/query.ts";
import { ourWords } from "./filters.ts";
import type { Pen } from "./pen.ts";
import { subjectOf } from "./subject.ts";
import type { TextKey } from "./texts/en.ts";
import { topicOf } from "./topic.ts";
import { wholeSentence } from "./whole-sentence.ts";

/** Groups that the sentence names. */
const MOST_NAMED = 5;
const TAG = "tag:";

/** "Unhealthy machines by region", in words of ours alone: the key of a tag is not told. */
export function groupHeading(answer: GroupAnswer, pen: Pen): string {
  return divided(answer, (dimension) => pen.say(`dimension.${ours(dimension)}` as TextKey), pen);
}

/** "region", "tag owner"; inert. */
export function dimensionWords(dimension: Dimension, pen: Pen): string {
  if (ours(dimension) !== "tag") return pen.say(`dimension.${dimension}` as TextKey);
  return pen.say("dimension.tagNamed", { name: pen.name(dimension.slice(TAG.length)) });
}

/** What a group is called; inert. */
export function groupName({ value, label }: GroupName, dimension: Dimension, pen: Pen): string {
  if (value === "") return pen.say("group.without");
  return ourWords(ours(dimension), value, pen) ?? pen.name(label);
}

/** Machines that might have been in a group, had they been judged, are not in any: the answer holds no number of them. */
export function notCounted({ query }: GroupAnswer, pen: Pen): string {
  return topicOf(query.where).leavesOpen && query.where.length > 0 ? pen.say("group.notCounted") : "";
}

/** "Unhealthy machines by region: West Europe 12, North Europe 9 and 3 more." Inert. */
export function groupSentence(answer: GroupAnswer, pen: Pen): string {
  const { groups, by, understood, query, footing, more } = answer;
  const heading = divided(answer, (dimension) => dimensionWords(dimension, pen), pen);
  const [first] = by as readonly [Dimension];
  const named = groups
    .slice(0, MOST_NAMED)
    .map((group) => pen.say("group.part", { group: groupName(group, first, pen), count: group.total }));
  const others = groups.length - named.length + more.groups;
  const list = pen.voice.list(named, named.length, (one) => one);
  const names = others > 0 ? pen.say("andMore", { names: list, count: others }) : list;
  const told =
    groups.length > 0 ? pen.say("group.sentence", { heading, groups: names }) : noneWords(answer, heading, pen);
  const { says } = topicOf(query.where);
  const unsaid = understood.parts.filter(({ field }) => !says.includes(field));
  return wholeSentence(told, unsaid, footing, pen);
}

function noneWords(answer: GroupAnswer, heading: string, pen: Pen): string {
  const first = pen.say("group.none", { heading, outOf: answer.outOf });
  const second = notCounted(answer, pen);
  return second === "" ? first : pen.say("sentence.and", { first, second });
}

function divided({ query, by }: GroupAnswer, words: (dimension: Dimension) => string, pen: Pen): string {
  const [first = "", second] = by.map(words);
  const subject = subjectOf(query.where, pen);
  if (second === undefined) return pen.say("group.by", { subject, first });
  return pen.say("group.byTwo", { subject, first, second });
}

function ours(dimension: Dimension): Field {
  return dimension.startsWith(TAG) ? "tag" : (dimension as Field);
}
