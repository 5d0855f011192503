import * as ts from 'typescript';
import { sources } from './sources';

export interface CollectedReason {
  /** As written: a part in `‹…›` is filled in. */
  readonly code: string;
  readonly ko: string;
  readonly en: string;
  readonly file: string;
}

/**
 * Every reason that the product can give, read from the calls of `reason(code, ko, en)`: unlike problems they are said where they
 * arise, so their texts are templates. In order of files, then as they stand in them.
 */
export function collectReasons(root: string): readonly CollectedReason[] {
  return sources(root)
    .filter(({ path, text }) => path !== 'lib/problem/reason.ts' && text.includes('reason('))
    .flatMap(({ path, text }) => {
      const found: CollectedReason[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'reason') {
          const [code, ko, en] = node.arguments.map(written);
          if (code !== undefined && ko !== undefined && en !== undefined) found.push({ code, ko, en, file: path });
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
      return found;
    });
}

/** A text as its author wrote it, with `‹name›` for what is filled in; `undefined` for what is computed as a whole. */
function written(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce((text, { expression, literal }) => `${text}${filledIn(expression)}${literal.text}`, node.head.text);
}

/** What stands for an expression: its name, and the noun where it counts something (`counted(most, 'cutover')`). */
function filledIn(node: ts.Expression): string {
  const name = `‹${nameOf(node)}›`;
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'counted') return name;
  const [, noun, plural] = node.arguments;
  if (plural && ts.isStringLiteralLike(plural)) return `${name} ${plural.text}`;
  return noun && ts.isStringLiteralLike(noun) ? `${name} ${noun.text}s` : name;
}

/** The last name in an expression tells best what it is: `zone.certification.validFrom` is a `validFrom`. */
function nameOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return ['ko', 'en'].includes(node.name.text) ? nameOf(node.expression) : node.name.text;
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isElementAccessExpression(node)) return nameOf(node.expression);
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    if (ts.isPropertyAccessExpression(node.expression) && ['join', 'toFixed', 'toString', 'map'].includes(node.expression.name.text)) {
      return nameOf(node.expression.expression);
    }
    return first === undefined ? nameOf(node.expression) : nameOf(first);
  }
  return '…';
}
