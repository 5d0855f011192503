import type { Language, Text } from '../../lib/values/text';
import { otherSide, selectorsOf, tunnelsOf, type Link, type Side } from './ends';
import { DPD_INTERVAL, DPD_TIMEOUT, ESP_LIFETIME, IKE_LIFETIME, isTunnel, TUNNELS } from './profiles';

type Row = readonly [label: Text, near: Text | string, far: Text | string];

const UNKNOWN: Text = { ko: '아직 기록되지 않음 (적용 후 gcdk record)', en: 'not recorded yet (apply, then gcdk record)' };
const same = (label: Text, value: Text | string): Row => [label, value, value];

/** Every parameter of both ends, for a gateway of any vendor: Markdown, one language. It holds no key. */
export function peerTable(link: Link, language: Language): string {
  const say = (text: Text | string): string => (typeof text === 'string' ? text : text[language]).replaceAll('|', '\\|');
  const { near, far } = link;
  const heading: Text = { ko: `구간 ${link.agency}/${link.id}의 설정표`, en: `Parameters of link ${link.agency}/${link.id}` };
  const table = (rows: readonly Row[]): string =>
    [
      `| ${say({ ko: '항목', en: 'Parameter' })} | ${say(near.name)} (${near.at}) | ${say(far.name)} (${far.at}) |`,
      '| --- | --- | --- |',
      ...rows.map(([label, a, b]) => `| ${say(label)} | ${say(a)} | ${say(b)} |`),
    ].join('\n');
  return `# ${heading[language]}

${say({ ko: `등급 ${link.dataClass}, ${link.grade}등급, 보호 수준 ${link.profile}, ${link.decommissionBy}까지`, en: `Class ${link.dataClass}, grade ${link.grade}, profile ${link.profile}, until ${link.decommissionBy}` })}

${table([...endRows(link), ...cryptography(link)])}

${steps(link).map(say).join('\n\n')}
`;
}

function endRows(link: Link): readonly Row[] {
  const tunnels = tunnelsOf(link);
  const networks = (side: Side): string => selectorsOf(link, side).local.join(', ');
  return [
    ...tunnels.map(({ number, ...tunnel }): Row => {
      const label: Text = { ko: `외부 주소 (터널 ${number})`, en: `Outer address (tunnel ${number})` };
      return isTunnel(link.profile) ? [label, tunnel.near ?? UNKNOWN, tunnel.far ?? UNKNOWN] : [label, BY_HAND, tunnel.far ?? BY_HAND];
    }),
    [{ ko: '이쪽 망', en: 'Own networks' }, networks('near'), networks('far')],
    [{ ko: '상대 망', en: 'Networks of the other end' }, selectorsOf(link, 'near').remote.join(', '), selectorsOf(link, 'far').remote.join(', ')],
  ];
}

const BY_HAND: Text = { ko: '장비를 설치할 때 정함', en: 'set when the appliance is installed' };

function cryptography(link: Link): readonly Row[] {
  if (!isTunnel(link.profile)) {
    const { vendor = '-', module = '-', certificate = '-', validUntil = '-' } = link.appliance ?? {};
    return [
      same({ ko: '장비', en: 'Appliance' }, vendor),
      same({ ko: '검증필 암호모듈', en: 'Validated module' }, `${module} (${certificate})`),
      same({ ko: '검증 유효 기간', en: 'Certificate valid until' }, validUntil),
    ];
  }
  const { encryption, integrity, group } = TUNNELS[link.profile].words;
  const esp = link.profile === 'modern' ? { ko: '암호에 포함됨 (AEAD)', en: 'part of the cipher (AEAD)' } : integrity;
  return [
    same({ ko: 'IKE 판', en: 'IKE version' }, 'IKEv2'),
    same({ ko: '인증', en: 'Authentication' }, { ko: '사전 공유 키 (터널마다 따로)', en: 'pre-shared key, one for each tunnel' }),
    same({ ko: 'IKE 식별자', en: 'IKE identity' }, { ko: '외부 주소', en: 'the outer address' }),
    same({ ko: 'IKE 암호', en: 'IKE encryption' }, encryption),
    same({ ko: 'IKE 무결성', en: 'IKE integrity' }, integrity),
    same({ ko: 'IKE 키 교환 그룹', en: 'IKE group' }, group),
    same({ ko: 'IKE 유효 시간', en: 'IKE lifetime' }, `${IKE_LIFETIME} s`),
    same({ ko: 'ESP 방식', en: 'ESP mode' }, { ko: '터널', en: 'tunnel' }),
    same({ ko: 'ESP 암호', en: 'ESP encryption' }, encryption),
    same({ ko: 'ESP 무결성', en: 'ESP integrity' }, esp),
    same({ ko: 'ESP PFS 그룹', en: 'ESP PFS group' }, group),
    same({ ko: 'ESP 유효 시간', en: 'ESP lifetime' }, `${ESP_LIFETIME} s`),
    same(
      { ko: '상대 확인 (DPD)', en: 'Dead peer detection' },
      { ko: `${DPD_INTERVAL} s마다, ${DPD_TIMEOUT} s 뒤 다시 연결`, en: `every ${DPD_INTERVAL} s, restart after ${DPD_TIMEOUT} s` },
    ),
  ];
}

function steps(link: Link): readonly Text[] {
  if (!isTunnel(link.profile)) {
    return [
      {
        ko: '이 링크는 클라우드의 VPN 서비스로 만들지 않습니다. 운영자가 양쪽에 검증필 암호장비를 설치하고, 위의 망만 통과시키며, 검증서 사본을 보안성 검토 문서에 붙입니다.',
        en: "No VPN service makes this link. The operator installs a validated appliance at each end, lets only the networks above through, and files a copy of the module's certificate with the security review.",
      },
    ];
  }
  const aws = (['near', 'far'] as const).find((side) => link[side].kind === 'aws');
  const cloud = (['near', 'far'] as const).find((side) => link[side].kind === 'openstack');
  const key: Text =
    aws === undefined
      ? {
          ko: '키는 이 문서에도, 상태 파일 밖의 어떤 산출물에도 없습니다. 키 저장소에서 꺼내 장비와 Terraform 변수에 직접 넣습니다.',
          en: 'The key stands neither here nor in any other output. Take it from the key store and enter it at the gateway and as the Terraform variable.',
        }
      : {
          ko: `키는 AWS가 터널마다 만들어 Secrets Manager에 둡니다. ${link[aws].at} 영역의 관리자가 꺼내 ${link[otherSide(aws)].at}에 직접 넣습니다.`,
          en: `AWS makes a key for each tunnel and keeps it in Secrets Manager. An administrator of ${link[aws].at} takes it from there and enters it at ${link[otherSide(aws)].at}.`,
        };
  return cloud === undefined
    ? [key]
    : [
        key,
        {
          ko: `${link[cloud].at} 영역의 터널은 첫 패킷이 지나갈 때 올라옵니다.`,
          en: `The tunnel of zone ${link[cloud].at} comes up when the first packet wants to pass.`,
        },
      ];
}
