import { Composer, type Document as YamlDocument, Lexer, Parser, type YAMLParseError } from 'yaml';
import type { Place, Problem } from '../problem/problem';
import { MAX_DEPTH, MAX_SYNTAX_PROBLEMS } from './limits';
import { OPEN_QUOTE, syntaxText } from './syntax';
import { yamlProblems } from './yaml-problems';

export interface Composed {
  /** The first document; left out when reading had to stop. */
  readonly tree?: YamlDocument;
  readonly problems: readonly Problem[];
}

/** Stops the parser in the middle of its work. */
class Stop extends Error {}

/**
 * Text to a tree. The lexer, parser and composer of the library are driven by hand, so that a hostile file is stopped at its
 * first unreasonable character instead of after minutes, or by an overflow of the stack.
 */
export function compose(text: string, placeAt: (offset: number) => Place): Composed {
  const problems: Problem[] = [];
  let openQuote: number | undefined;
  const parser = new Parser();
  // Duplicate keys are found when the tree is walked; comparing every key with every other here would be quadratic.
  const composer = new Composer({ uniqueKeys: false, version: '1.2', schema: 'core', merge: false, logLevel: 'silent' });
  const trees: YamlDocument[] = [];
  // The library makes an error object of every mistake; the stack traces, which nobody reads, are what could exhaust the memory.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const watch = watcher(parser, placeAt, problems, (offset) => (openQuote ??= offset));
    for (const token of watch(new Lexer().lex(text))) {
      for (const tree of composer.next(token)) trees.push(tree);
      if (trees.length > 1) break;
    }
    for (const tree of composer.end()) trees.push(tree);
  } catch (error) {
    if (error instanceof Stop) return { problems };
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }

  const [tree, second] = trees;
  if (tree === undefined) return { tree: emptyTree(), problems };
  problems.push(...syntaxProblems([...tree.errors, ...tree.warnings], placeAt, openQuote));
  if (second !== undefined) problems.push(yamlProblems.severalDocuments(placeAt(second.contents?.range?.[0] ?? second.range?.[0] ?? 0), {}));
  return { tree, problems };
}

/** Feeds the parser, and looks at every lexeme on its way. */
function watcher(parser: Parser, placeAt: (offset: number) => Place, problems: Problem[], openQuote: (offset: number) => void) {
  let scalarNext = false;
  let values = 0;
  let marks = 0;
  let broken = 0;
  const value = (): void => {
    values += 1;
    marks = 0;
  };
  const check = (lexeme: string): void => {
    const offset = parser.offset;
    if (scalarNext) {
      scalarNext = false;
      if (lexeme !== '') value();
      return;
    }
    const first = lexeme[0];
    if (lexeme === SCALAR) scalarNext = true;
    else if (first === "'" || first === '"') {
      value();
      if (lexeme.length < 2 || lexeme.at(-1) !== first) openQuote(offset);
    } else if (lexeme === ',' || lexeme === ':' || lexeme === '?') {
      marks += 1;
      values = 0;
    } else if (first === '&' || first === '*') problems.push(yamlProblems.anchor(placeAt(offset), { written: lexeme }));
    else if (first === '!') problems.push(yamlProblems.tag(placeAt(offset), { written: lexeme }));
    else if (first === '%') problems.push(yamlProblems.directive(placeAt(offset), { written: lexeme.trim() }));
    else if (lexeme === '-') values = 0;
    // Marks without values, and values without marks, are an error each, and an error is a hundred times dearer than a character.
    if (Math.max(marks, values, problems.length) > MAX_SYNTAX_PROBLEMS) stop(yamlProblems.tooMany(placeAt(offset), { limit: MAX_SYNTAX_PROBLEMS }));
    // The parser keeps the document and, for each level, a collection.
    if (parser.stack.length > MAX_DEPTH + 2) stop(yamlProblems.tooDeep(placeAt(offset), { limit: MAX_DEPTH }));
  };
  const stop = (problem: Problem): never => {
    problems.push(problem);
    throw new Stop();
  };
  return function* tokens(lexemes: Iterable<string>) {
    for (const lexeme of lexemes) {
      check(lexeme);
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error' && ++broken > MAX_SYNTAX_PROBLEMS) stop(yamlProblems.tooMany(placeAt(token.offset), { limit: MAX_SYNTAX_PROBLEMS }));
        yield token;
      }
    }
    yield* parser.end();
  };
}

/** By the lexer's convention the text of a plain or block scalar follows this mark. */
const SCALAR = '\u001F';

/** The first ones, one a line: a missing quote makes an error of every line behind it. */
function syntaxProblems(errors: readonly Pick<YAMLParseError, 'pos' | 'code'>[], placeAt: (offset: number) => Place, openQuote: number | undefined): Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  for (const { pos, code } of errors) {
    if (REPORTED_ELSEWHERE.has(code)) continue;
    // The parser misses it where the file ends; it is wanted where it was opened.
    const unclosed = code === 'MISSING_CHAR' && openQuote !== undefined && openQuote < pos[0];
    const place = placeAt(unclosed ? openQuote : pos[0]);
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    if (problems.length === MAX_SYNTAX_PROBLEMS) return [...problems, yamlProblems.tooMany(place, { limit: MAX_SYNTAX_PROBLEMS })];
    problems.push(
      code === 'TAB_AS_INDENT'
        ? yamlProblems.tab(place, {})
        : code === 'RESOURCE_EXHAUSTION'
          ? yamlProblems.tooDeep(place, { limit: MAX_DEPTH })
          : yamlProblems.syntax(place, unclosed ? OPEN_QUOTE : syntaxText(code)),
    );
  }
  return problems;
}

/** Anchors, aliases, tags and directives are refused as such when they pass by, whether or not they make sense. */
const REPORTED_ELSEWHERE: ReadonlySet<string> = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
  'BAD_COLLECTION_TYPE',
]);

function emptyTree(): YamlDocument {
  const [tree] = [...new Composer().compose([], true, 0)];
  if (tree === undefined) throw new Error('the composer was told to make a document');
  return tree;
}
