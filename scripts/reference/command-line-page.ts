import { main } from '../../bin/main';
import { block, GENERATED } from './markdown';

/** The help of every command, as the command itself prints it. */
export async function commandLinePage(): Promise<string> {
  const overview = await help();
  const listed = overview.split(/^Commands:$/m)[1]?.split('\n\n')[0] ?? '';
  const names = [...listed.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
  const commands: string[] = [];
  for (const name of names) commands.push(`## gcdk ${name}`, '', ...block(await help(name)), '');
  return [
    '# Command line',
    '',
    GENERATED,
    '',
    'Results go to standard output, everything else to standard error. Progress is shown on a terminal only.',
    '',
    '| exit code | meaning |',
    '| --- | --- |',
    '| 0 | done; warnings and notices may have been told |',
    '| 1 | problems were found; nothing was written by halves |',
    '| 2 | `diff` found differences |',
    '| 64 | the command line was wrong |',
    '| 70 | a defect of `gcdk` itself; `GCDK_DEBUG=1` shows where |',
    '',
    '## gcdk',
    '',
    ...block(overview),
    '',
    ...commands,
  ].join('\n');
}

async function help(...command: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  await atWidth(100, () =>
    main([...command, '--help'], {
      version: '0',
      out: print,
      err: print,
      env: {},
      cwd: '/',
      terminal: { in: false, out: false, err: false },
      today: () => {
        throw new Error('help knows no date');
      },
    }),
  );
  return printed.join('');
}

/** Help is wrapped to the terminal it is printed on; a page is not a terminal. */
async function atWidth<T>(columns: number, act: () => Promise<T>): Promise<T> {
  const { isTTY, columns: before } = process.stdout;
  Object.assign(process.stdout, { isTTY: true, columns });
  try {
    return await act();
  } finally {
    Object.assign(process.stdout, { isTTY, columns: before });
  }
}
