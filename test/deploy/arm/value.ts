import { z } from "zod";
import { Expression } from "../bicep.ts";

/** A value where ARM takes one: as it is written, or an expression, as far as that is written out. */
export type Given = z.ZodType<unknown>;

/** What a literal within an expression must fit; undefined: it may be part of a condition, and is not looked at. */
type Within = (literal: unknown) => Given | undefined;

function given(schema: Given, within: Within = () => undefined): Given {
  return z.unknown().superRefine((value, found) => {
    const written = value instanceof Expression ? value.literals : [value];
    for (const one of written) {
      const fitting = value instanceof Expression ? within(one) : schema;
      for (const { path, message } of fitting?.safeParse(one).error?.issues ?? [])
        found.addIssue({ code: "custom", path, message });
    }
  });
}

export const text = given(z.string());
export const flag = given(z.boolean());
export const whole = given(z.int());
export const number = given(z.number());

export function textLike(pattern: RegExp): Given {
  return given(z.string().regex(pattern));
}

export function wholeBetween(least: number, most: number): Given {
  return given(z.int().min(least).max(most));
}

export function choice(...allowed: readonly [string, ...string[]]): Given {
  return given(z.enum(allowed));
}

/** An object of these properties and no others. */
export function object(properties: Record<string, Given>): Given {
  const schema = z.strictObject(properties);
  return given(schema, (literal) => (Array.isArray(literal) ? undefined : schema));
}

/** Objects of one kind by names that are the template's own. */
export function byName(kind: Given): Given {
  return given(z.record(z.string(), kind));
}

/** A list; in an expression its items may stand alone, as in map(names, name => { name: name }). */
export function list(item: Given): Given {
  const schema = z.array(item);
  return given(schema, (literal) => (Array.isArray(literal) ? schema : item));
}

/** What we say of a resource type at an API version. */
export interface Shape {
  /** A file of Microsoft's repository Azure/azure-resource-manager-schemas, below schemas/. */
  readonly source: string;
  readonly body: Given;
}

interface Standing {
  /** Its type is a part of another: `parent` says of which resource. */
  readonly child?: boolean;
  /** It stands upon any other resource: `scope` says upon which. */
  readonly extension?: boolean;
}

/** `properties`: those of the resource beside its name. What Bicep adds of its own is allowed as Bicep has it. */
export function shape(source: string, properties: Record<string, Given>, standing: Standing = {}): Shape {
  const ofBicep = {
    dependsOn: list(text).optional(),
    ...(standing.child && { parent: text }),
    ...(standing.extension && { scope: text.optional() }),
  };
  return { source, body: object({ name: text, ...ofBicep, ...properties }) };
}
