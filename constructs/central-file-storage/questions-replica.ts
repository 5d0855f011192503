import { classOf, plainChoice, zonesFor } from '../../lib/model/common-questions';
import { effectiveClass } from '../../lib/model/classification';
import { rateField } from '../../lib/model/fields';
import type { Choice, Entailed, Question, QuestionContext } from '../../lib/model/questions';
import { formatDataRate } from '../../lib/values/data-rate';
import { say } from '../../lib/values/speech';
import { joins, linksOf, offSiteZones, spannedShareZone } from './off-site';

/** The answers that are not the id of a link that stands: ask for a new one, or none where one Manila spans both sites. */
const NEW = 'new';
const NONE = 'none';

/** Zones that may take the copy of what stands in `name`: of a high enough class, at another site, in the country. */
const replicaZones = (context: QuestionContext, name: string): readonly Choice[] => {
  const zone = context.portfolio.zones.get(name);
  const others = zone ? offSiteZones(zone, context.portfolio) : [];
  return zonesFor(context).filter(({ value }) => others.includes(value));
};

/** Whether there is nowhere to copy to. */
export const withoutReplica = (context: QuestionContext, zone: string): boolean => replicaZones(context, zone).length === 0;

export function replicaQuestions(context: QuestionContext): readonly Question[] {
  const { given, portfolio } = context;
  const primary = portfolio.zones.get(given.text('zone') ?? '');
  const zones = primary ? replicaZones(context, primary.zone) : [];
  const partner = zones.find(({ value }) => value === primary?.offsite?.zone) ?? zones[0];
  const replica = given.text('replica.zone');
  const links = linkChoices(context);
  const line = primary?.offsite && primary.offsite.zone === replica ? formatDataRate(primary.offsite.bandwidth) : undefined;
  return [
    {
      key: given.key('replica.zone'),
      prompt: say('사본을 어느 센터에 둡니까?', 'At which site is the copy kept?'),
      hint: say('불이 나도 함께 잃지 않도록 반드시 다른 곳이어야 합니다.', 'It must be another place, so that one fire cannot take both.'),
      example: partner?.value ?? 'gwangju',
      ...(partner && { fallback: partner.value }),
      choices: zones,
    },
    {
      key: given.key('replica.link'),
      prompt: say('사본은 어느 암호화 전송 링크로 보냅니까?', 'Over which encrypted link is it copied?'),
      example: NEW,
      ...(links[0] && { fallback: links[0].value }),
      choices: links,
      unasked: links.length < 2,
    },
    {
      key: given.key('replica.bandwidth'),
      prompt: say('두 센터 사이의 회선 속도는 얼마입니까?', 'How fast is the line between the two sites?'),
      hint: say('그 가운데 70 %를 쓴다고 보고 계산합니다.', '70 % of it is counted on.'),
      example: '10 Gbps',
      ...(line !== undefined && { fallback: line }),
      field: rateField,
      unasked: line !== undefined,
    },
  ];
}

/** Links of the agency that join the two zones and have the same class, those of this request among them; and a new one. */
function linkChoices(context: QuestionContext): readonly Choice[] {
  const { agency, portfolio, given, all } = context;
  const [primary, replica] = [given.text('zone') ?? '', given.text('replica.zone') ?? ''];
  const standing = linksOf(agency.agency, portfolio)
    .filter((link) => !link.retired && joins(link, primary, replica) && effectiveClass(link.spec.dataClass, link.spec.personalData) === classOf(given))
    .map(({ id, name }) => ({ value: id as string, label: say(`${name.ko} (${id})`, `${name.en} (${id})`) }));
  const asked = all.list('transferLinks').filter((id) => !standing.some(({ value }) => value === id) && !entailedByStorages(context).includes(id));
  const zones = [primary, replica].map((name) => portfolio.zones.get(name));
  const spans = zones[0] !== undefined && zones[1] !== undefined && spannedShareZone(zones[0], zones[1]) !== undefined;
  return [
    ...(spans ? [{ value: NONE, label: say('필요 없음: 한 저장 서비스가 두 센터에 걸쳐 있음', 'None: one storage service spans both sites') }] : []),
    ...standing,
    ...asked.map(plainChoice),
    { value: NEW, label: say('새 전송 링크를 함께 신청', 'Ask for a new one with this request') },
  ];
}

/** Links that this request asks for only because of its storages: not for choosing by another one. */
const entailedByStorages = ({ all }: QuestionContext): readonly string[] =>
  all.list('fileStorages').flatMap((id) => (all.text(`fileStorages.${id}.replica.link`) === NEW ? [linkId(id)] : []));

const linkId = (storage: string): string => `${storage.slice(0, 30)}-copy-line`;

/** The new link between the two zones, of the storage's own class. */
export function copyLink({ given, id }: QuestionContext): readonly Entailed[] {
  const [zone, to] = [given.text('zone'), given.text('replica.zone')];
  if (given.text('replica.link') !== NEW || zone === undefined || to === undefined) return [];
  const answers = {
    name: `${given.text('name') ?? id} 복제용 전송 링크`,
    'name.en': `Line for the copies of ${given.text('name.en') ?? id}`,
    dataClass: given.text('dataClass') ?? 'S',
    personalData: given.yes('personalData') ? 'yes' : 'no',
    to: 'zone',
    'to.zone': to,
    zone,
  };
  return [{ section: 'transferLinks', id: linkId(id), answers }];
}

export function replicaPart({ given, id }: QuestionContext): Readonly<Record<string, unknown>> {
  const link = given.text('replica.link');
  return {
    zone: given.text('replica.zone'),
    ...(link !== undefined && link !== NONE && { link: link === NEW ? linkId(id) : link }),
    bandwidth: given.text('replica.bandwidth'),
  };
}
