import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow, healOutput, Output } from '../../stacks/output';

let work: string;
let out: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'gcdk-output-'));
  out = join(work, 'out');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const nothing = (): boolean => false;
const read = (path: string): string => readFileSync(join(out, path), 'utf8');

/** Writes an output whole; what `generated` says is ours is dropped from the old one. */
function publish(files: Record<string, string>, generated: (path: string) => boolean = nothing): void {
  const output = Output.open(out, []);
  for (const [path, content] of Object.entries(files)) output.write(path, content);
  output.commit(generated);
}

describe('an output', () => {
  test('appears whole, and leaves nothing beside itself', () => {
    publish({ 'w1/daejeon/a.json': '1', 'w1/RUNBOOK.md': '2' });

    expect(filesBelow(work)).toEqual(['out/w1/RUNBOOK.md', 'out/w1/daejeon/a.json']);
  });

  test('stays as it was while the next one is built', () => {
    publish({ a: 'old' });
    const output = Output.open(out, []);
    output.write('a', 'new');

    expect(read('a')).toBe('old');
    output.abandon();
    expect(filesBelow(work)).toEqual(['out/a']);
  });

  test('keeps what Terraform and people left in it, and drops what was generated and is no more', () => {
    publish({ 'w1/z/stack/cdk.tf.json': '1', 'w1/z/gone/cdk.tf.json': '2' });
    mkdirSync(join(out, 'w1/z/stack/.terraform'));
    writeFileSync(join(out, 'w1/z/stack/.terraform/lock'), 'kept');
    symlinkSync('cdk.tf.json', join(out, 'w1/z/stack/link'));
    writeFileSync(join(out, 'NOTES.md'), 'kept too');

    publish({ 'w1/z/stack/cdk.tf.json': '3' }, (path) => path.endsWith('cdk.tf.json'));

    expect(filesBelow(out)).toEqual(['NOTES.md', 'w1/z/stack/.terraform/lock', 'w1/z/stack/cdk.tf.json', 'w1/z/stack/link']);
    expect(read('w1/z/stack/cdk.tf.json')).toBe('3');
    expect(read('NOTES.md')).toBe('kept too');
  });

  test('comes back when a kill struck between the two renames', () => {
    publish({ a: 'old' });
    mkdirSync(`${out}.next`);
    writeFileSync(join(`${out}.next`, 'a'), 'new');
    renameSync(out, `${out}.previous`);

    healOutput(out);

    expect(read('a')).toBe('old');
    expect(filesBelow(work)).toEqual(['out/a']);
  });

  test('is the new one when a kill struck after both', () => {
    publish({ a: 'new' });
    mkdirSync(`${out}.previous`);
    writeFileSync(join(`${out}.previous`, 'a'), 'old');

    healOutput(out);

    expect(read('a')).toBe('new');
    expect(existsSync(`${out}.previous`)).toBe(false);
  });

  test('is written by one run at a time, and a lock left by a kill holds nobody up', () => {
    const first = Output.open(out, []);
    expect(() => Output.open(out, [])).toThrow(/GCDK7003/);
    first.abandon();

    writeFileSync(`${out}.lock`, `2147483646 ${hostname()}\n`);
    expect(() => Output.open(out, []).abandon()).not.toThrow();
  });

  test('refuses to replace a folder that holds one of its inputs', () => {
    expect(() => Output.open(work, [join(work, 'portfolio')])).toThrow(/GCDK7001: the output folder holds the input folder 'portfolio' and would replace it\n/);
  });

  test('refuses the place of a file', () => {
    writeFileSync(out, 'a file');

    expect(() => Output.open(out, [])).toThrow(/GCDK7002/);
    expect(readFileSync(out, 'utf8')).toBe('a file');
  });
});
