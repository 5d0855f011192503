import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { machineScript } from '../../constructs/central-file-storage/copier-machine';

/** As machines get it. */
const script = machineScript(readFileSync(join(__dirname, '../../constructs/central-file-storage/copier.sh'), 'utf8'));
const HANGUL_NFD = '한글 보고서'.normalize('NFD');

interface Run {
  readonly code: number | null;
  readonly log: Readonly<Record<string, unknown>>;
  readonly lines: number;
}

/** A primary and a replica as folders, and the copier between them. */
class Site {
  readonly root = mkdtempSync(join(tmpdir(), 'gcdk-copier-'));
  readonly primary = join(this.root, 'primary');
  readonly replica = join(this.root, 'replica');
  readonly state = join(this.root, 'state');

  constructor() {
    for (const folder of [this.primary, this.replica, this.state]) mkdirSync(folder);
  }

  write(path: string, content: string, root = this.primary): this {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    utimesSync(join(root, path), 1_700_000_000, 1_700_000_000);
    return this;
  }

  /** @param programs a folder whose programs take the place of the machine's own */
  run(command: string, settings: Readonly<Record<string, string>> = {}, programs = ''): Run {
    const all = { SOURCE_KIND: 'dir', SOURCE: this.primary, TARGET_KIND: 'dir', TARGET: this.replica, STATE_DIR: this.state, ...settings };
    writeFileSync(
      join(this.root, 'copier.conf'),
      `# settings\n${Object.entries(all)
        .map(([key, value]) => `${key}=${value}\n`)
        .join('')}`,
    );
    const { status, stdout } = spawnSync('bash', ['-c', script, 'gcdk-copier', command, '--config', join(this.root, 'copier.conf')], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${programs}:${process.env['PATH']}` },
    });
    const lines = stdout.split('\n').filter((line) => line !== '');
    return { code: status, log: JSON.parse(lines[0] ?? '{}') as Run['log'], lines: lines.length };
  }

  copied = (path: string): string => readFileSync(join(this.replica, 'files', path), 'utf8');
  marker = (name: string): string => join(this.replica, '.gcdk', name);
}

let site: Site;
beforeEach(() => {
  site = new Site();
});
afterEach(() => rmSync(site.root, { recursive: true, force: true }));

const many = (count: number): void => {
  for (let i = 0; i < count; i += 1) site.write(`folder/${i}.txt`, `content ${i}`);
};

describe('a copy', () => {
  test('takes names with spaces, newlines, quotes, leading hyphens and Korean in decomposed form as they are', () => {
    const names = ['with space', 'two\nlines', `it's "quoted"`, '-rf', '*', HANGUL_NFD, '$(touch harm)', 'tab\there', 'back\\slash'];
    names.forEach((name) => site.write(`${name}/${name}`, name));

    expect(site.run('copy')).toMatchObject({ code: 0, log: { result: 'copied', files: names.length }, lines: 1 });
    expect(readdirSync(join(site.replica, 'files')).sort()).toEqual([...names].sort());
    names.forEach((name) => expect(site.copied(`${name}/${name}`)).toBe(name));
  });

  test('leaves a marker with time, size and digest, whole or not at all', () => {
    site.write('a', 'one').write('b', 'three');
    site.run('copy');

    expect(JSON.parse(readFileSync(site.marker('last-good.json'), 'utf8'))).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      files: 2,
      bytes: 8,
      listing: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(readdirSync(dirname(site.marker('last-good.json')))).toEqual(['last-good.json']);
  });

  test('refuses an empty source, which would empty the replica', () => {
    many(3);
    site.run('copy');
    rmSync(join(site.primary, 'folder'), { recursive: true });

    expect(site.run('copy')).toMatchObject({ code: 65, log: { result: 'refused' } });
    expect(readdirSync(join(site.replica, 'files/folder'))).toHaveLength(3);
  });

  test('refuses to delete more than the given share at once, until an operator has looked', () => {
    many(10);
    site.run('copy');
    for (let i = 0; i < 5; i += 1) rmSync(join(site.primary, `folder/${i}.txt`));

    expect(site.run('copy')).toMatchObject({ code: 66, log: { deletions: 5, entries: 11 } });
    expect(readdirSync(join(site.replica, 'files/folder'))).toHaveLength(10);

    writeFileSync(join(site.state, 'allow-deletions-once'), '');
    expect(site.run('copy').code).toBe(0);
    expect(readdirSync(join(site.replica, 'files/folder'))).toHaveLength(5);
    expect(existsSync(join(site.state, 'allow-deletions-once'))).toBe(false);
  });

  test('deletes what is gone when that is little', () => {
    many(10);
    site.run('copy');
    rmSync(join(site.primary, 'folder/0.txt'));

    expect(site.run('copy')).toMatchObject({ code: 0, log: { deletions: 1 } });
    expect(existsSync(join(site.replica, 'files/folder/0.txt'))).toBe(false);
  });

  test('copies a link as a link and never what it points to', () => {
    site.write('a', 'inside');
    site.write('secret', 'outside', site.root);
    symlinkSync(join(site.root, 'secret'), join(site.primary, 'out'));
    symlinkSync(site.root, join(site.primary, 'up'));

    expect(site.run('copy').code).toBe(0);
    expect(readlinkSync(join(site.replica, 'files/out'))).toBe(join(site.root, 'secret'));
    expect(lstatSync(join(site.replica, 'files/up')).isSymbolicLink()).toBe(true);
  });

  test('does not write through a link planted in the replica', () => {
    site.write('a', 'inside');
    mkdirSync(join(site.root, 'elsewhere'));
    symlinkSync(join(site.root, 'elsewhere'), join(site.replica, 'files'));

    expect(site.run('copy').code).toBe(68);
    expect(readdirSync(join(site.root, 'elsewhere'))).toEqual([]);
  });

  test('prefers the newest snapshot to the living files', () => {
    site.write('live', 'now').write('.snapshot/hourly-1/old', '1').write('.snapshot/hourly-2/new', '2');
    utimesSync(join(site.primary, '.snapshot/hourly-1'), 1_600_000_000, 1_600_000_000);

    expect(site.run('copy')).toMatchObject({ code: 0, log: { snapshot: 'hourly-2', files: 1 } });
    expect(readdirSync(join(site.replica, 'files'))).toEqual(['new']);
  });

  test('takes no folder of snapshots that is a link to somewhere else', () => {
    site.write('live', 'now');
    site.write('outside/hourly/secret', 'x', site.root);
    symlinkSync(join(site.root, 'outside'), join(site.primary, '.snapshot'));

    expect(site.run('copy')).toMatchObject({ code: 0, log: { snapshot: null } });
    expect(readdirSync(join(site.replica, 'files'))).toEqual(['live']);
  });

  test('keeps out of the way of a copy that is under way', () => {
    site.write('a', 'x');
    site.run('check');
    const holder = execFileSync(
      'bash',
      [
        '-c',
        `exec 9>"$1/lock-copy"; flock -n 9; bash -c "$2" gcdk-copier copy --config "$3" || echo " $?"`,
        '-',
        site.state,
        script,
        join(site.root, 'copier.conf'),
      ],
      {
        encoding: 'utf8',
      },
    );

    expect(holder).toMatch(/another run is under way.*\n 75\n$/s);
  });
});

describe('a restore test', () => {
  beforeEach(() => many(40));

  test('restores a sample and finds it equal to the primary', () => {
    site.run('copy');

    expect(site.run('restore-test', { SAMPLE_BYTES: '50' })).toMatchObject({ code: 0, log: { result: 'restored', different: 0 } });
    expect(JSON.parse(readFileSync(site.marker('last-restore-test.json'), 'utf8'))).toMatchObject({ result: 'restored', bytes: expect.any(Number) });
  });

  test('takes the same sample for the same seed and another for another', () => {
    site.run('copy');
    site.write('folder/7.txt', 'spoilt! 7', join(site.replica, 'files'));
    const verdicts = (seed: string): number | null => site.run('restore-test', { SAMPLE_BYTES: '180', SEED: seed }).code;
    const seeds = Array.from({ length: 5 }, (_, i) => `seed ${i}`);

    const first = seeds.map(verdicts);

    expect(seeds.map(verdicts)).toEqual(first);
    expect(new Set(first)).toEqual(new Set([0, 67]));
  });

  test('finds a byte that has changed in the replica under an unchanged name, size and time', () => {
    site.run('copy');
    site.write('folder/3.txt', 'content X', join(site.replica, 'files'));

    expect(site.run('restore-test')).toMatchObject({
      code: 67,
      log: { different: 1, files: 40, first: Buffer.from('folder/3.txt').toString('hex').replace(/../g, '%$&') },
    });
    expect(existsSync(site.marker('last-restore-test.json'))).toBe(false);
  });

  test('does not blame the replica for files that have changed at the primary since', () => {
    site.run('copy');
    writeFileSync(join(site.primary, 'folder/3.txt'), 'longer content');

    expect(site.run('restore-test')).toMatchObject({ code: 0, log: { changed: 1, files: 39 } });
  });

  test('fails when there is no good copy', () => {
    expect(site.run('restore-test')).toMatchObject({ code: 65, log: { reason: 'there is no good copy yet' } });
  });

  test('does not follow a link that has taken a folder’s place at the primary', () => {
    site.run('copy');
    rmSync(join(site.primary, 'folder'), { recursive: true });
    symlinkSync(join(site.replica, 'files/folder'), join(site.primary, 'folder'));

    expect(site.run('restore-test')).toMatchObject({ code: 67, log: { changed: 40, files: 0 } });
  });
});

const PASSWORD = 'p@ss "word" \\\\ $(touch harm)';
/** Programs that stand for the cloud's: the login that a mount was given is left in `seen`. */
const fake = (answer: string): string => {
  const folder = join(site.root, 'programs');
  const programs = {
    'mount.cifs': 'exit 0',
    mountpoint: 'exit 0',
    umount: 'exit 0',
    mount: `for each in "$@"; do point=$each; case $each in *credentials=*) file=\${each#*credentials=}; file=\${file%%,*} ;; esac; done
cat "$file" >"${site.root}/seen"; stat -c %a "$file" >"${site.root}/mode"; printf '%s\\n' "$@" >"${site.root}/called"; cp -r "${site.primary}/." "$point"`,
    aws: `printf '%s\\n' "$*" >"${site.root}/asked"; ${answer}`,
  };
  mkdirSync(folder);
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), `#!/bin/bash\n${text}\n`, { mode: 0o755 });
  return folder;
};

describe('a share that a directory guards', () => {
  const SMB = {
    SOURCE_KIND: 'smb',
    SOURCE: '//files.ad.example/share',
    DIRECTORY_SECRET: 'files/login',
    DIRECTORY_USER: 'svc',
    DIRECTORY_DOMAIN: 'ad.example',
  };

  test('is mounted with a password that is read from its secret for this run, shown to nobody and left nowhere', () => {
    many(3);
    const json = JSON.stringify({ username: 'svc', password: PASSWORD });
    writeFileSync(join(site.root, 'answer'), json);

    const { code } = site.run('copy', SMB, fake(`cat "${site.root}/answer"`));

    const read = (name: string): string => readFileSync(join(site.root, name), 'utf8');
    expect(code).toBe(0);
    expect(read('asked')).toBe('secretsmanager get-secret-value --secret-id files/login --query SecretString --output text\n');
    expect(read('seen')).toBe(`username=svc\npassword=${PASSWORD}\ndomain=ad.example\n`);
    expect(read('mode')).toBe('600\n');
    expect(read('called')).not.toContain('word');
    expect(readdirSync(site.state).filter((name) => name.startsWith('run.'))).toEqual([]);
  });

  test.each([
    ['is refused', 'exit 254'],
    ['holds no password', 'echo "{}"'],
  ])('ends the run with 69 when its secret %s', (_, answer) => {
    many(3);

    expect(site.run('copy', SMB, fake(answer))).toMatchObject({ code: 69, log: { reason: 'the secret of the directory user cannot be read' }, lines: 1 });
  });
});

describe('the settings', () => {
  test.each([
    ['an unknown setting', { COLOUR: 'blue' }],
    ['an unknown kind of source', { SOURCE_KIND: 'ftp' }],
    ['a share that is no number', { MAX_DELETE_PERCENT: 'most' }],
  ])('%s ends the run with 64', (_, settings) => {
    expect(site.run('copy', settings).code).toBe(64);
  });

  test('are read and never executed', () => {
    site.run('check', { SEED: `$(touch ${join(site.root, 'harm')})` });

    expect(existsSync(join(site.root, 'harm'))).toBe(false);
  });

  test('that name a place which is not there end the run with 69', () => {
    expect(site.run('copy', { SOURCE: join(site.root, 'nowhere') }).code).toBe(69);
  });
});
