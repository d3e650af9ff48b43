/** Operators, loosest binding first; each line binds tighter than the one above (XPath 1.0, 3.5). */
export const precedence = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
  ['|'],
] as const;

export type Operator = (typeof precedence)[number][number];

/** An expression of the XLSForm language, parsed. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'field'; readonly name: string }
  /** `.`: the value of the question itself */
  | { readonly kind: 'self' }
  /** `..`, `../name`, `/data/group/name`: `up` is null for a path from the root */
  | { readonly kind: 'path'; readonly up: number | null; readonly names: readonly string[] }
  /** a bare name: a column of the choice list, in choice filters only */
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] };

/** Why an expression is not understood, and at which character (from 0) of it. */
export interface ExpressionFault {
  readonly code: string;
  readonly at: number;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Parsed = { readonly expression: Expression } | { readonly fault: ExpressionFault };

export const fault = (code: string, at: number, values: ExpressionFault['values'] = {}): ExpressionFault => ({
  code,
  at,
  values,
});
