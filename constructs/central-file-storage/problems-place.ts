import { defineProblem } from '../../lib/problem/problem';
import type { Text } from '../../lib/values/text';

export interface Pair {
  readonly primary: string;
  readonly replica: string;
}

/** What is wrong with where the copy stands and how it gets there. */
export const placeProblems = {
  replicaAtPrimary: defineProblem<{ readonly zone: string; readonly others: readonly string[] }>({
    code: 'GCDK8201',
    title: { ko: '원본과 같은 영역에 둔 소산 복제본', en: 'an off-site replica in the zone of its original' },
    text: ({ zone, others }) => ({
      what: { ko: '복제본이 원본과 같은 영역에 있어 소산이 되지 않습니다', en: 'the replica is in the zone of its original, so it is no off-site copy' },
      got: zone,
      allowed: { ko: others.join(', '), en: others.join(', ') },
      fix: { ko: 'replica.zone에 장애 영역이 다른 영역을 쓰십시오', en: 'name a zone with another failure domain in replica.zone' },
    }),
    example: { zone: 'daejeon', others: ['gwangju'] },
  }),
  sameFailureDomain: defineProblem<Pair & { readonly failureDomain: string; readonly others: readonly string[] }>({
    code: 'GCDK8202',
    title: { ko: '원본과 함께 타 버릴 복제본', en: 'a replica that burns with its original' },
    text: ({ primary, replica, failureDomain, others }) => ({
      what: {
        ko: `영역 ${primary}와(과) ${replica}은(는) 같은 장애 영역 ${failureDomain}에 있어, 한 번의 화재로 둘 다 잃습니다`,
        en: `zones ${primary} and ${replica} share the failure domain ${failureDomain}: one fire takes both copies`,
      },
      got: replica,
      allowed: { ko: others.join(', ') || '없음', en: others.join(', ') || 'none' },
      fix: { ko: 'replica.zone에 장애 영역이 다른 영역을 쓰십시오', en: 'name a zone with another failure domain in replica.zone' },
    }),
    example: { primary: 'daejeon', replica: 'daejeon-2', failureDomain: 'daejeon-hq', others: ['gwangju'] },
  }),
  unknownZone: defineProblem<{ readonly zone: string; readonly zones: readonly string[]; readonly nearest?: string | undefined }>({
    code: 'GCDK8203',
    title: { ko: '없는 영역에 둔 복제본', en: 'a replica in a zone that does not exist' },
    text: ({ zone, zones, nearest }) => ({
      what: { ko: '복제본을 둘 영역이 포트폴리오에 없습니다', en: 'the portfolio has no such zone for the replica' },
      got: zone,
      allowed: { ko: zones.join(', '), en: zones.join(', ') },
      nearest,
      fix: { ko: 'replica.zone에 영역 이름을 바르게 쓰십시오', en: 'write the name of one of the zones in replica.zone' },
    }),
    example: { zone: 'gwanju', zones: ['daejeon', 'gwangju'], nearest: 'gwangju' },
  }),
  unknownLink: defineProblem<{ readonly link: string; readonly links: readonly string[]; readonly nearest?: string | undefined }>({
    code: 'GCDK8204',
    title: { ko: '없는 전송 링크를 쓰는 복제본', en: 'a replica over a transfer link that does not exist' },
    text: ({ link, links, nearest }) => ({
      what: { ko: '기관이 신청한 전송 링크 가운데 이 이름이 없습니다', en: 'the agency has asked for no transfer link of this name' },
      got: link,
      allowed: { ko: links.join(', ') || '신청한 링크가 없습니다', en: links.join(', ') || 'it has asked for none' },
      nearest,
      fix: {
        ko: '두 영역을 잇는 전송 링크를 신청하고 그 id를 replica.link에 쓰십시오',
        en: 'ask for a transfer link between the two zones and write its id in replica.link',
      },
    }),
    example: { link: 'dj-gj', links: ['daejeon-gwangju'], nearest: undefined },
  }),
  notALink: defineProblem<{ readonly link: string; readonly kind: string }>({
    code: 'GCDK8205',
    title: { ko: '전송 링크가 아닌 것을 링크로 적음', en: 'something named as a link that is none' },
    text: ({ link, kind }) => ({
      what: { ko: `${link}은(는) 전송 링크가 아니라 ${kind}입니다`, en: `${link} is a ${kind}, not a transfer link` },
      got: link,
      allowed: { ko: '같은 기관의 전송 링크 id', en: 'the id of a transfer link of the same agency' },
      fix: { ko: 'replica.link에 두 영역을 잇는 전송 링크를 쓰십시오', en: 'name the transfer link between the two zones in replica.link' },
    }),
    example: { link: 'civil-portal', kind: 'migrated-system' },
  }),
  linkElsewhere: defineProblem<{ readonly link: string; readonly ends: string; readonly wanted: Text }>({
    code: 'GCDK8206',
    title: { ko: '다른 곳을 잇는 전송 링크', en: 'a link between other places' },
    text: ({ link, ends, wanted }) => ({
      what: {
        ko: `전송 링크 ${link}이(가) 원본과 복제본의 영역을 잇지 않습니다`,
        en: `transfer link ${link} does not join the zones of the original and the replica`,
      },
      got: ends,
      allowed: wanted,
      fix: { ko: '두 영역을 잇는 링크를 쓰거나 replica.zone을 바꾸십시오', en: 'name a link between the two zones, or change replica.zone' },
    }),
    example: { link: 'headquarters', ends: 'daejeon – sejong (site)', wanted: { ko: 'daejeon – gwangju', en: 'daejeon – gwangju' } },
  }),
  linkMissing: defineProblem<{ readonly primary?: string | undefined; readonly replica: string }>({
    code: 'GCDK8207',
    title: { ko: '전송 링크 없는 소산', en: 'an off-site copy without a transfer link' },
    text: ({ primary, replica }) => ({
      what: {
        ko: `${primary === undefined ? '' : `${primary}에서 `}${replica}(으)로 복제할 암호화 전송 링크가 없습니다`,
        en: `there is no encrypted transfer link over which to copy ${primary === undefined ? '' : `from ${primary} `}to ${replica}`,
      },
      allowed: {
        ko: '전송 링크의 id. 한 Manila가 두 곳에 걸친 경우(shareZones)에만 비울 수 있습니다',
        en: 'the id of a transfer link; left out only where one Manila spans both sites (shareZones of the zone)',
      },
      fix: { ko: 'transfer link를 신청하고 replica.link에 그 id를 쓰십시오', en: 'ask for a transfer link and write its id in replica.link' },
    }),
    example: { primary: 'daejeon', replica: 'gwangju' },
  }),
  outsideResidency: defineProblem<{ readonly zone: string; readonly country: string; readonly residency: readonly string[] }>({
    code: 'GCDK8208',
    title: { ko: '나라 밖에 둔 복제본', en: 'a replica outside the residency' },
    text: ({ zone, country, residency }) => ({
      what: {
        ko: `복제본의 영역 ${zone}이(가) 자료를 둘 수 있는 나라 밖에 있습니다`,
        en: `the replica's zone ${zone} is outside the countries where data may lie`,
      },
      got: country,
      allowed: { ko: residency.join(', '), en: residency.join(', ') },
      fix: { ko: 'replica.zone에 허용된 나라의 영역을 쓰십시오', en: 'name a zone in an allowed country in replica.zone' },
    }),
    example: { zone: 'tokyo', country: 'JP', residency: ['KR'] },
  }),
  linkOtherClass: defineProblem<{ readonly link: string; readonly linkClass: string; readonly storageClass: string }>({
    code: 'GCDK8209',
    title: { ko: '등급이 다른 전송 링크', en: 'a link of another data class' },
    text: ({ link, linkClass, storageClass }) => ({
      what: {
        ko: `전송 링크 ${link}은(는) ${linkClass} 등급의 망을 잇고, 파일저장소는 ${storageClass} 등급의 망에 있습니다`,
        en: `transfer link ${link} joins networks of class ${linkClass}, and the file storage stands in those of class ${storageClass}`,
      },
      got: linkClass,
      allowed: { ko: storageClass, en: storageClass },
      fix: { ko: '같은 등급의 전송 링크를 신청해 쓰십시오', en: 'ask for a transfer link of the same class and use that' },
    }),
    example: { link: 'daejeon-gwangju', linkClass: 'O', storageClass: 'S' },
  }),
  linkEnds: defineProblem<{ readonly link: string; readonly date: string }>({
    code: 'GCDK8210',
    severity: 'warning',
    title: { ko: '끝나는 날이 정해진 링크에 걸린 소산', en: 'an off-site copy that hangs on a link with a last day' },
    text: ({ link, date }) => ({
      what: {
        ko: `전송 링크 ${link}이(가) ${date}에 끝나며, 그 뒤로는 소산 복제가 멈춥니다`,
        en: `transfer link ${link} goes on ${date}, and the off-site copy stops with it`,
      },
      got: date,
      fix: { ko: '파일저장소를 쓰는 동안 링크의 decommissionBy를 늘리십시오', en: 'extend decommissionBy of the link for as long as the storage is used' },
    }),
    example: { link: 'daejeon-gwangju', date: '2030-12-31' },
  }),
};
