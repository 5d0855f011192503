import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { record } from '../../lib/audit/terraform';
import { filesBelow } from '../../stacks/output';

const EXAMPLE = join(__dirname, '../../examples/loopback');
const WAVES = `waves:
  - { wave: 2026-2, title: 이차, opens: '2026-09-01', closes: '2026-12-15' }
  - { wave: 2027-1, title: 일차, opens: '2027-03-02', closes: '2027-06-26' }
  - { wave: 2027-2, title: 이차, opens: '2027-09-01', closes: '2027-12-15' }
`;

/** A working folder with a copy of `examples/loopback` in `cloud`, not planned yet and with three waves. */
export class Loopback {
  readonly cwd = mkdtempSync(join(tmpdir(), 'gcdk-loopback-'));

  constructor() {
    cpSync(EXAMPLE, join(this.cwd, 'cloud'), { recursive: true });
    rmSync(join(this.cwd, 'cloud/gcdk.lock.yaml'), { force: true });
    this.write('cloud/waves.yaml', WAVES);
  }

  read(path: string): string {
    return readFileSync(join(this.cwd, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.cwd, path));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.cwd, path)), { recursive: true });
    writeFileSync(join(this.cwd, path), text);
  }

  /** Every file below a folder, by path. */
  files(folder: string): Record<string, string> {
    return Object.fromEntries(filesBelow(join(this.cwd, folder)).map((path) => [path, this.read(join(folder, path))]));
  }

  /** Writes what `terraform state pull` would print for every stack of a wave, all outer addresses known, and gives the flags. */
  states(out: string, wave: string): string[] {
    return filesBelow(join(this.cwd, out, wave))
      .filter((path) => path.endsWith('cdk.tf.json'))
      .flatMap((path, index) => {
        const [zone = ''] = path.split('/');
        const name = `state-${index}.json`;
        this.write(name, JSON.stringify(stateOf(JSON.parse(this.read(join(out, wave, path))), index)));
        return ['--state', `${zone}=${name}`];
      });
  }

  remove(): void {
    rmSync(this.cwd, { recursive: true, force: true });
  }
}

function stateOf(document: unknown, index: number): unknown {
  const { resource, output } = record(document);
  const outputs = Object.keys(record(output)).map((name, at) => [name, { value: `198.51.100.${10 + 20 * index + at}`, type: 'string' }]);
  return {
    version: 4,
    serial: 1,
    outputs: Object.fromEntries(outputs),
    resources: Object.entries(record(resource)).flatMap(([type, named]) =>
      Object.keys(record(named)).map((name) => ({ mode: 'managed', type, name, instances: [{ attributes: {} }] })),
    ),
  };
}
