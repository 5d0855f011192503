import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { byText } from '../lib/values/compare';

const ROOT = join(__dirname, '..');
/** Each entry point, and those from which its reader imports as well. */
const ENTRIES = {
  'lib/model.ts': [],
  'constructs/openstack.ts': ['lib/model.ts'],
  'constructs/aws.ts': ['lib/model.ts'],
  'stacks/extension.ts': ['lib/model.ts', 'constructs/openstack.ts', 'constructs/aws.ts'],
} as const satisfies Record<string, readonly string[]>;
/** A mechanism, not a thing to name: its makers are exported instead. */
const UNNAMED = new Set(['Brand']);

const program = (() => {
  const file = join(ROOT, 'tsconfig.check.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, (path) => ts.sys.readFile(path)).config, ts.sys, dirname(file));
  return ts.createProgram(
    Object.keys(ENTRIES).map((path) => join(ROOT, path)),
    options,
  );
})();
const checker = program.getTypeChecker();
const original = (symbol: ts.Symbol): ts.Symbol => ((symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol));

const exportsOf = (path: string): readonly ts.Symbol[] => {
  const source = program.getSourceFile(join(ROOT, path));
  const module = source && checker.getSymbolAtLocation(source);
  return module ? checker.getExportsOfModule(module).map(original) : [];
};
const isOurs = (path: string): boolean => path.startsWith(`${ROOT}/`) && !path.includes('/node_modules/') && !path.includes('/packages/');
/** Exported by the module that declares it; helpers that a module keeps to itself are spelt out where they are used. */
const isNamed = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some((one) => isOurs(one.getSourceFile().fileName) && (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Export) !== 0) ?? false;

/** The types that stand in the signatures of a declaration, and in those of the types that stand there. */
function mentioned(symbol: ts.Symbol, seen: Set<ts.Symbol>): Set<ts.Symbol> {
  const visit = (node: ts.Node): void => {
    // What is private or is done inside is nobody else's matter; a constant's type is inferred and named by nothing.
    if (ts.isBlock(node) || (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword))) return;
    if (ts.isVariableDeclaration(node)) {
      if (node.type) visit(node.type);
      return;
    }
    const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
    const found = name && checker.getSymbolAtLocation(name);
    const type = found && original(found);
    if (type && !seen.has(type) && type.declarations?.some((one) => isOurs(one.getSourceFile().fileName) && !ts.isTypeParameterDeclaration(one))) {
      seen.add(type);
      mentioned(type, seen);
    }
    ts.forEachChild(node, visit);
  };
  symbol.declarations?.filter((one) => isOurs(one.getSourceFile().fileName)).forEach(visit);
  return seen;
}

const namesOf = (symbols: Iterable<ts.Symbol>): string[] => [...new Set([...symbols].map(({ name }) => name))].sort(byText);

test.each(Object.entries(ENTRIES))('every type that stands in a signature of %s can be imported by name', (entry, companions) => {
  const importable = new Set([entry, ...companions].flatMap(exportsOf));
  const types = exportsOf(entry).flatMap((symbol) => [...mentioned(symbol, new Set())]);

  expect(types.length).toBeGreaterThan(20);
  expect(namesOf(types.filter((type) => isNamed(type) && !importable.has(type) && !UNNAMED.has(type.name)))).toEqual([]);
});

test('every value that only a maker can make has its maker beside it', () => {
  const model = new Set(namesOf(exportsOf('lib/model.ts')));
  const makers = {
    AgencyCode: 'agencyCode',
    BitsPerSecond: 'bitsPerSecond',
    CalendarDate: 'calendarDate',
    Cidr: 'Cidr',
    Gibibytes: 'gibibytes',
    Identifier: 'identifier',
    Minutes: 'minutes',
    WaveId: 'waveId',
  };

  expect(Object.entries(makers).filter(([type, maker]) => !model.has(type) || !model.has(maker))).toEqual([]);
});
