import { renderChanges } from '../../../lib/audit/render-changes';
import { changesBetween, output } from '../../support/output';

const SHARE = 'openstack_sharedfilesystem_share_v2';
const SERVER = 'openstack_compute_instance_v2';
const document = (resources: object) => ({ resource: resources });
const asked = (type: string, name: string) => ({
  stack: '1741000/workload-1',
  address: `${type}.${name}`,
  type,
  item: '1741000/g-drive',
  origin: { file: 'requests/mois.yaml', digest: `sha256:${'0'.repeat(64)}`, pointer: '/fileStorages/0', line: 12, column: 5 },
});
const resources = [asked(SHARE, 'files'), asked(SHARE, 'old'), asked(SERVER, 'web')];
const guarded = { lifecycle: { prevent_destroy: true } };

const changes = changesBetween(
  output(
    document({
      [SHARE]: { files: { share_proto: 'NFS', ...guarded }, old: { size: 1, a: 1, b: 1, c: 1, d: 1, ...guarded } },
      [SERVER]: { web: { image_name: 'Rocky-9', flavor_name: 'gen.2', admin_pass: 'x' } },
    }),
    { resources, policyPack: 'kr-csap-2023' },
    { 'NOTES.md': 'a' },
  ),
  output(
    document({
      [SHARE]: { files: { share_proto: 'CIFS', ...guarded }, old: { size: 2, a: 2, b: 2, c: 2, d: 2 }, added: {} },
      [SERVER]: { web: { image_name: 'Rocky-10', flavor_name: 'gen.4', admin_pass: 'y' } },
    }),
    { resources },
    { 'NOTES.md': 'b' },
  ),
).map((change) => ({
  ...change,
  differences: change.differences.map((one) => (one.path === 'digest' ? { path: 'digest', before: '"sha256:aa"', after: '"sha256:bb"' } : one)),
}));

test('changes read as lines for people, with what they do', () => {
  expect(renderChanges(changes, [{ path: 'requests/mois.yaml', action: 'changed' }], 'en')).toBe(`whole zone
  2026-1 daejeon 2026-1/daejeon/gcdk.manifest.json
    ~ policyPack changed: "kr-csap-2023" → "kr-n2sf-2026"
1741000
  2026-1 daejeon 2026-1/daejeon/1741000/workload-1/cdk.tf.json
    ~ artifact.NOTES.md changed: digest: "sha256:aa" → "sha256:bb"  1741000/g-drive ← requests/mois.yaml:12
    ! ${SERVER}.web changed: admin_pass: (not shown) → (not shown), flavor_name: "gen.2" → "gen.4", image_name: "Rocky-9" → "Rocky-10"  (rebuilds the server: its root disk is wiped)  (resizes: outage)  1741000/g-drive ← requests/mois.yaml:12
    + ${SHARE}.added added
    ! ${SHARE}.files replaced: share_proto: "NFS" → "CIFS"  (guarded)  1741000/g-drive ← requests/mois.yaml:12
    ~ ${SHARE}.old changed: a: 1 → 2, b: 1 → 2, c: 1 → 2, d: 1 → 2 +2  (guard lifted)  1741000/g-drive ← requests/mois.yaml:12
1 added, 4 changed, 1 replaced, 0 removed
among them: servers whose root disk is wiped 1, outages by resizing 1, guards lifted 1
input files that differ: 1 (by itself no change)
`);
});

test('and in Korean', () => {
  expect(renderChanges(changes, [{ path: 'requests/mois.yaml', action: 'changed' }], 'ko')).toBe(`영역 전체
  2026-1 daejeon 2026-1/daejeon/gcdk.manifest.json
    ~ policyPack 변경: "kr-csap-2023" → "kr-n2sf-2026"
1741000
  2026-1 daejeon 2026-1/daejeon/1741000/workload-1/cdk.tf.json
    ~ artifact.NOTES.md 변경: digest: "sha256:aa" → "sha256:bb"  1741000/g-drive ← requests/mois.yaml:12
    ! ${SERVER}.web 변경: admin_pass: (표시 안 함) → (표시 안 함), flavor_name: "gen.2" → "gen.4", image_name: "Rocky-9" → "Rocky-10"  (서버를 다시 만듦: 루트 디스크가 지워짐)  (사양 변경: 서비스 중단)  1741000/g-drive ← requests/mois.yaml:12
    + ${SHARE}.added 추가
    ! ${SHARE}.files 교체: share_proto: "NFS" → "CIFS"  (보호 대상)  1741000/g-drive ← requests/mois.yaml:12
    ~ ${SHARE}.old 변경: a: 1 → 2, b: 1 → 2, c: 1 → 2, d: 1 → 2 +2  (보호 해제)  1741000/g-drive ← requests/mois.yaml:12
추가 1, 변경 4, 교체 1, 삭제 0
그 가운데: 루트 디스크가 지워지는 서버 1, 사양 변경으로 중단 1, 보호 해제 1
입력 파일 1개가 다름(그 자체는 변경이 아님)
`);
});

test('nothing changed reads as four noughts', () => {
  expect(renderChanges([], [], 'en')).toBe('0 added, 0 changed, 0 replaced, 0 removed\n');
});

test('a file that differs without a name for how is told as such, and what nobody knows as unknown', () => {
  const other = changesBetween(output({ '//': 1 }), output({ '//': 2 }));
  const unknown = changesBetween(output(document({ openstack_of_tomorrow_v9: { x: { a: 1 } } })), output(document({ openstack_of_tomorrow_v9: { x: {} } })));

  expect(renderChanges(other, [], 'en')).toContain('    ~ other changed: the file differs, and no other entry says how\n');
  expect(renderChanges(other, [], 'ko')).toContain('    ~ other 변경: 파일이 다르나 무엇이 달라졌는지 말하는 항목이 없음\n');
  expect(renderChanges(unknown, [], 'en')).toContain('.x changed: a: 1 → (none)  (may replace: nobody knows)');
  expect(renderChanges(unknown, [], 'ko')).toContain('.x 변경: a: 1 → (없음)  (교체될 수 있음: 알 수 없음)');
});

const step = (word: string) => ({ wave: { wave: '2026-1', title: { ko: `${word}차`, en: `no. ${word}` }, opens: '2026-03-02', closes: '2026-06-26' } });

test('a text that differs in both languages is told in the reader’s', () => {
  const titled = changesBetween(output({}, step('1')), output({}, step('2')));

  expect(renderChanges(titled, [], 'en')).toContain('    ~ wave changed: title.en: "no. 1" → "no. 2"\n');
  expect(renderChanges(titled, [], 'ko')).toContain('    ~ wave 변경: title.ko: "1차" → "2차"\n');
});
