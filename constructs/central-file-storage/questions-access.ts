import { plainChoice } from '../../lib/model/common-questions';
import { addressField, cidrField, lineField, secretRefField } from '../../lib/model/fields';
import { type Given, partsOf, type Question, type QuestionContext } from '../../lib/model/questions';
import { say } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';

/** Who reads the files, from where, and how they are known. */
export function accessQuestions({ given, agency, id }: QuestionContext): readonly Question[] {
  const networks = agency.onPremises.flatMap(({ name, networks: all }) =>
    all.map((network) => ({ value: `${network}`, label: say(`${name.ko} (${network})`, `${name.en} (${network})`) })),
  );
  const readers = given.list('clients');
  return [
    {
      key: given.key('protocol'),
      prompt: say('어떤 컴퓨터가 파일을 씁니까?', 'What kind of computers use the files?'),
      example: 'CIFS',
      choices: [
        { value: 'CIFS', label: say('윈도우 PC와 서버 (CIFS)', 'Windows PCs and servers (CIFS)'), also: ['cifs', 'SMB', 'smb'] },
        { value: 'NFS', label: say('리눅스 서버 (NFS)', 'Linux servers (NFS)'), also: ['nfs'] },
      ],
    },
    ...(given.text('protocol') === 'CIFS' ? directoryQuestions(given, id) : []),
    {
      key: given.key('clients'),
      prompt: say('어느 사무실 네트워크에서 파일을 읽습니까? (여러 개 가능)', 'Which office networks read the files? (several may be chosen)'),
      hint: say('고르지 않은 곳에서는 아무도 접근하지 못합니다.', 'Nobody from anywhere else gets in.'),
      example: networks[0]?.value ?? '10.128.0.0/18',
      ...(networks.length > 0 && { fallback: networks.map(({ value }) => value).join(', '), choices: networks }),
      open: true,
      several: true,
      field: cidrField,
    },
    {
      key: given.key('writers'),
      prompt: say('그 가운데 어디에서 파일을 고칠 수 있습니까? (여러 개 가능)', 'From which of them may files be changed? (several may be chosen)'),
      hint: say('고르지 않은 곳은 읽기만 합니다.', 'The others read only.'),
      example: readers[0] ?? '10.128.0.0/18',
      fallback: readers.join(', '),
      choices: readers.map(plainChoice),
      several: true,
      unasked: readers.length === 0,
      ...(given.text('protocol') === 'CIFS' && { refuse: (answer: string) => refuseSome(answer, readers) }),
    },
  ];
}

/** Over CIFS a store knows people and no networks: it cannot let some write and others not. */
const refuseSome = (answer: string, readers: readonly string[]): Text | undefined =>
  [0, readers.length].includes(new Set(partsOf(answer)).size)
    ? undefined
    : say(
        'CIFS는 네트워크를 가리지 못하므로 전부 고르거나 하나도 고르지 마십시오. 누가 고칠 수 있는지는 신청서의 directory.members에 적습니다',
        'CIFS cannot tell networks apart: choose all of them or none; who may change files is said in directory.members of the request',
      );

const directoryQuestions = (given: Given, id: string): readonly Question[] => [
  {
    key: given.key('directory.type'),
    prompt: say('사용자를 어디에서 관리합니까?', 'Which directory knows the users?'),
    example: 'active_directory',
    fallback: 'active_directory',
    choices: [
      { value: 'active_directory', label: say('액티브 디렉터리', 'Active Directory') },
      { value: 'ldap', label: say('LDAP', 'LDAP') },
    ],
  },
  {
    key: given.key('directory.domain'),
    prompt: say('그 디렉터리의 도메인은 무엇입니까?', 'What is its domain?'),
    example: 'ad.mois.example',
    field: lineField,
  },
  {
    key: given.key('directory.dnsServers'),
    prompt: say('그 도메인의 DNS 서버 주소는 무엇입니까? (1~2개, 쉼표로 구분)', 'Addresses of its DNS servers? (one or two, a comma between them)'),
    example: '10.128.0.10, 10.128.0.11',
    field: addressField,
    several: true,
    refuse: (answer) => (answer.split(',').length > 2 ? say('주소는 두 개까지입니다', 'two addresses at most') : undefined),
  },
  {
    key: given.key('directory.user'),
    prompt: say('저장소가 디렉터리에 가입할 때 쓰는 계정은 무엇입니까?', 'With which account does the storage join it?'),
    example: 'gcloud-files',
    fallback: 'gcloud-files',
    field: lineField,
  },
  {
    key: given.key('directory.password'),
    prompt: say('그 계정의 비밀번호는 키 저장소에 어떤 이름으로 보관합니까?', "Under which name does the key store keep that account's password?"),
    hint: say('비밀번호 자체가 아니라 이름만 적습니다.', 'The name only, never the password itself.'),
    example: `storage/${id}/directory`,
    fallback: `storage/${id}/directory`,
    field: secretRefField,
  },
];

export function accessPart(given: Given): Readonly<Record<string, unknown>> {
  const writers = given.list('writers');
  const directory = given.below('directory');
  return {
    protocol: given.text('protocol'),
    ...(given.text('protocol') === 'CIFS' && {
      directory: {
        type: directory.text('type'),
        domain: directory.text('domain'),
        dnsServers: directory.list('dnsServers'),
        user: directory.text('user'),
        password: directory.text('password'),
      },
    }),
    clients: given.list('clients').map((network) => ({ network, access: writers.includes(network) ? 'rw' : 'ro' })),
  };
}
