import {
  type Expression,
  type ExpressionFault,
  fault,
  type Operator,
  type Parsed,
  precedence,
} from './syntax.ts';
import { type Token, tokenize } from './tokens.ts';
import { functionArity, functionsOutside } from './vocabulary.ts';

/** Deeper nesting than any form a person wrote; keeps a hostile one from exhausting the stack. */
const deepest = 100;
/** Longer than any expression a person wrote, for the same reason. */
const longest = 2000;

class Stop {
  readonly fault: ExpressionFault;
  constructor(found: ExpressionFault) {
    this.fault = found;
  }
}

const stop = (code: string, at: number, values: ExpressionFault['values'] = {}): never => {
  throw new Stop(fault(code, at, values));
};

class Parser {
  private next = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly end: number;

  constructor(tokens: readonly Token[], end: number) {
    this.tokens = tokens;
    this.end = end;
  }

  whole(): Expression {
    const expression = this.operation(0);
    const rest = this.tokens[this.next];
    if (rest) stop('expression-rest', rest.at);
    return expression;
  }

  private here(): number {
    return this.tokens[this.next]?.at ?? this.end;
  }

  private takeMark(mark: string): boolean {
    const token = this.tokens[this.next];
    if (token?.kind !== 'mark' || token.mark !== mark) return false;
    this.next += 1;
    return true;
  }

  private takeOperator(wanted: readonly Operator[]): Operator | null {
    const token = this.tokens[this.next];
    if (token?.kind !== 'operator' || !wanted.includes(token.operator)) return null;
    this.next += 1;
    return token.operator;
  }

  private operation(level: number): Expression {
    const operators = precedence[level];
    if (!operators) return this.operand();
    // XPath 1.0 puts the unary minus between multiplication and union.
    if (operators[0] === '|') return this.negative(level);
    let left = this.operation(level + 1);
    for (;;) {
      const operator = this.takeOperator(operators);
      if (!operator) return left;
      left = { kind: 'operation', operator, left, right: this.operation(level + 1) };
    }
  }

  private negative(level: number): Expression {
    if (this.takeOperator(['-'])) {
      this.deeper();
      const of = this.negative(level);
      this.depth -= 1;
      return { kind: 'negative', of };
    }
    let left = this.operation(level + 1);
    while (this.takeOperator(['|'])) {
      left = { kind: 'operation', operator: '|', left, right: this.operation(level + 1) };
    }
    return left;
  }

  private deeper(): void {
    this.depth += 1;
    if (this.depth > deepest) stop('expression-deep', this.here());
  }

  private operand(): Expression {
    const token = this.tokens[this.next];
    if (!token) return stop('expression-ends', this.end);
    this.next += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: token.value };
      case 'text':
        return { kind: 'text', value: token.value };
      case 'field':
        return this.notContinued({ kind: 'field', name: token.name });
      case 'name':
        return this.takeMark('(') ? this.call(token.name, token.at) : this.bareName(token.name);
      case 'operator':
        return stop('expression-operand', token.at, { text: token.operator });
      case 'mark':
        return this.marked(token.mark, token.at);
    }
  }

  private marked(mark: string, at: number): Expression {
    if (mark === '(') {
      this.deeper();
      const inside = this.operation(0);
      this.depth -= 1;
      if (!this.takeMark(')')) stop('expression-bracket', this.here());
      return inside;
    }
    if (mark === '..') return this.upwards();
    if (mark === '/') return { kind: 'path', up: null, names: this.names() };
    if (mark === '.') return this.takeMark('/') ? this.selfPath() : { kind: 'self' };
    return stop('expression-operand', at, { text: mark });
  }

  private selfPath(): Expression {
    if (this.takeMark('..')) return this.upwards();
    return { kind: 'path', up: 0, names: this.names() };
  }

  private upwards(): Expression {
    let up = 1;
    while (this.takeMark('/')) {
      if (!this.takeMark('..')) return { kind: 'path', up, names: this.names() };
      up += 1;
    }
    return { kind: 'path', up, names: [] };
  }

  private names(): string[] {
    const names: string[] = [];
    do {
      const token = this.tokens[this.next];
      if (token?.kind !== 'name') return stop('expression-path-outside', this.here(), { text: '/' });
      this.next += 1;
      names.push(token.name);
    } while (this.takeMark('/'));
    return names;
  }

  private bareName(name: string): Expression {
    return this.notContinued({ kind: 'column', name });
  }

  private notContinued(expression: Expression): Expression {
    const token = this.tokens[this.next];
    if (token?.kind === 'mark' && token.mark === '/')
      stop('expression-path-outside', token.at, { text: '/' });
    return expression;
  }

  private call(name: string, at: number): Expression {
    this.deeper();
    const given: Expression[] = [];
    if (!this.takeMark(')')) {
      do given.push(this.operation(0));
      while (this.takeMark(','));
      if (!this.takeMark(')')) stop('expression-bracket', this.here());
    }
    this.depth -= 1;
    const arity = Object.hasOwn(functionArity, name) ? functionArity[name] : undefined;
    if (!arity) {
      const code = functionsOutside.includes(name) ? 'expression-function-outside' : 'expression-function';
      return stop(code, at, { name });
    }
    const [fewest, most] = arity;
    if (given.length < fewest || given.length > most) {
      stop('expression-arguments', at, { name, given: given.length });
    }
    return this.notContinued({ kind: 'call', name, given });
  }
}

/**
 * Parses an expression of the XLSForm language. Never runs anything; what it does not understand comes back as
 * a fault with the character at which it stopped.
 */
export const parseExpression = (source: string): Parsed => {
  const tokens = tokenize(source);
  if ('code' in tokens) return { fault: tokens };
  if (tokens.length > longest) return { fault: fault('expression-deep', tokens[longest]?.at ?? 0) };
  try {
    return { expression: new Parser(tokens, source.length).whole() };
  } catch (thrown) {
    if (thrown instanceof Stop) return { fault: thrown.fault };
    throw thrown;
  }
};
