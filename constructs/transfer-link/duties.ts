import type { DescribeContext, Duty, Partner } from '../../lib/model/describe';
import { itemRef, type Item } from '../../lib/model/request';
import type { LinkProfile } from '../../lib/model/zone';
import { addDays, type CalendarDate } from '../../lib/values/calendar-date';
import { same, say } from '../../lib/values/speech';
import type { LinkSpec } from './fields';
import type { Target } from './target';

/** Days before the cutover by which the configuration is with the other agency's people. */
const HANDOVER_DAYS = 21;
/** Days before the cutover by which the other end's people have done their part. */
const ROUTER_DAYS = 14;
const KEY_DAYS = 7;
/** Days before a paper ends by which its successor is there. */
const RENEWAL_DAYS = 30;

export interface LinkEnds {
  readonly item: Item<LinkSpec>;
  /** `undefined` where the request names nothing that exists. */
  readonly target: Target | undefined;
  readonly profile: LinkProfile | undefined;
}

type Office = Extract<Target, { site: object }>;

/** What the agency that asked for the link must do: at its own end, and toward whoever has the other. */
export function dutiesOf({ item, target, profile }: LinkEnds, cutover: CalendarDate, context: DescribeContext): readonly Duty[] {
  const { appliance, decommissionBy, psk } = item.spec;
  const agreement = agreementOf(item, context);
  const office = target && 'site' in target ? target : undefined;
  const configuration =
    office && (isOwn(office, item) ? routerDuty(office, item.id, profile, addDays(cutover, -ROUTER_DAYS)) : handover(office, item.id, cutover));
  return [
    ...(configuration ? [configuration] : []),
    {
      id: 'key',
      who: 'security',
      due: addDays(cutover, -KEY_DAYS),
      what: say(
        `사전 공유 키를 만들어 키 저장소에 ${psk} 이름으로 두고, 양쪽 담당자에게만 전합니다`,
        `Make the pre-shared key, keep it in the key store as ${psk}, and hand it to the engineers of both ends only`,
      ),
    },
    ...(appliance
      ? [
          {
            id: 'appliance-certificate',
            who: 'security' as const,
            due: addDays(appliance.validUntil, -RENEWAL_DAYS),
            what: say(
              `암호모듈 ${appliance.module}의 검증서(${appliance.certificate})를 갱신하거나 장비를 바꿉니다`,
              `Renew the certificate ${appliance.certificate} of module ${appliance.module}, or replace the appliance`,
            ),
          },
        ]
      : []),
    ...(agreement
      ? [
          {
            id: 'agreement',
            who: 'owner' as const,
            due: addDays(agreement.expires, -RENEWAL_DAYS),
            what: say(`협약(${agreement.id})을 연장하거나 링크 철거를 신청합니다`, `Prolong agreement ${agreement.id}, or ask for the link to be taken down`),
          },
        ]
      : []),
    {
      id: 'decommission',
      who: 'owner',
      due: decommissionBy,
      what: say('링크를 쓰는 업무를 모두 옮기고, 이날까지 철수를 신청해 링크를 철거합니다', 'Move everything that uses the link, and retire it by this day'),
    },
  ];
}

/** What the agency at whose office the link ends must do, where that is another one. */
export function partnersOf({ item, target, profile }: LinkEnds, cutover: CalendarDate, context: DescribeContext): readonly Partner[] {
  if (!target || !('site' in target) || isOwn(target, item)) return [];
  const { agency, site } = target;
  const from = context.portfolio.agencies.get(item.agency)?.name ?? same(item.agency);
  const agreement = agreementOf(item, context);
  const device = deviceText(profile);
  return [
    {
      agency: agency.agency,
      duties: [
        {
          id: 'router',
          who: 'engineer',
          due: addDays(cutover, -ROUTER_DAYS),
          what: say(
            `${from.ko}에서 넘겨받은 설정(링크 ${item.id})을 ${site.name.ko}의 ${device.ko}에 적용하고 연결을 시험합니다`,
            `Apply the configuration of link ${item.id} that ${from.en} hands over to the ${device.en} of ${site.name.en}, and test the connection`,
          ),
        },
        {
          id: 'key',
          who: 'security',
          due: addDays(cutover, -KEY_DAYS),
          what: say(
            `${from.ko} 보안 담당에게서 사전 공유 키를 받아 장비에 넣고, 다른 곳에는 남기지 않습니다`,
            `Take the pre-shared key from the security officer of ${from.en}, put it on the device and keep it nowhere else`,
          ),
        },
        ...(agreement
          ? [
              {
                id: 'agreement',
                who: 'owner' as const,
                due: addDays(agreement.expires, -RENEWAL_DAYS),
                what: say(
                  `협약(${agreement.id})의 연장을 ${from.ko} 담당자와 협의합니다. 만료되면 링크도 끊깁니다`,
                  `Settle with ${from.en} whether agreement ${agreement.id} is prolonged; the link ends with it`,
                ),
              },
            ]
          : []),
        {
          id: 'decommission',
          who: 'engineer',
          due: item.spec.decommissionBy,
          what: say(
            `이날까지 링크가 철거되므로 ${site.name.ko} 장비에서 설정을 지웁니다`,
            `The link goes by this day: take its configuration off ${site.name.en}`,
          ),
        },
      ],
    },
  ];
}

const isOwn = ({ agency }: Office, item: Item<LinkSpec>): boolean => agency.agency === item.agency;

const agreementOf = ({ agency, spec }: Item<LinkSpec>, { portfolio }: DescribeContext) =>
  spec.agreement === undefined ? undefined : portfolio.agreements.get(itemRef(agency, spec.agreement));

const deviceText = (profile: LinkProfile | undefined) => (profile === 'kcmvp-appliance' ? say('암호장비', 'appliance') : say('VPN 장비', 'VPN gateway'));

const handover = ({ agency, site }: Office, id: string, cutover: CalendarDate): Duty => ({
  id: 'handover',
  who: 'engineer',
  due: addDays(cutover, -HANDOVER_DAYS),
  what: say(
    `links/${id}의 설정을 ${agency.name.ko}(${site.name.ko}) 기술 담당에게 넘깁니다`,
    `Hand the configuration in links/${id} to the engineers of ${agency.name.en} (${site.name.en})`,
  ),
});

const routerDuty = ({ site }: Office, id: string, profile: LinkProfile | undefined, due: CalendarDate): Duty => ({
  id: 'router',
  who: 'engineer',
  due,
  what:
    profile === 'kcmvp-appliance'
      ? say(
          `${site.name.ko}의 암호장비를 links/${id}의 표대로 설정하고 시험합니다`,
          `Configure and test the appliance at ${site.name.en} by the table in links/${id}`,
        )
      : say(
          `${site.name.ko}의 VPN 장비에 links/${id}의 설정을 적용하고 연결을 시험합니다`,
          `Put the configuration in links/${id} on the VPN gateway of ${site.name.en} and test the connection`,
        ),
});
