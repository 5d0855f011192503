import { z } from 'zod';
import { dataClassField, gradeField } from '../../lib/model/classification';
import { addressField, cidrField, countOf, durationField, identifierField, patterned, rateField, secretRefField, sizeField } from '../../lib/model/fields';
import type { entryFields } from '../../lib/model/request';

/** A user or group as Manila takes it: 4 to 255 characters, none of `" / \\ [ ] : ; | = , + * ? < >`. */
const memberField = patterned(
  /^[^\s\p{C}$%{}."/\\[\]:;|=,+*?<>][^\p{C}$%{}"/\\[\]:;|=,+*?<>]{3,254}$/u,
  '디렉터리의 사용자나 그룹 이름, 4~255자, " / \\ [ ] : ; | = , + * ? < > $ % { } 없이',
  'a user or group of the directory: 4 to 255 characters, none of " / \\ [ ] : ; | = , + * ? < > $ % { }',
  'Domain Users',
);
const domainField = patterned(
  /^(?=.{3,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/,
  '디렉터리의 DNS 도메인 이름',
  'the DNS name of the directory’s domain',
  'ad.mois.go.kr',
);
/** An account name, by itself or as `user@domain`. */
const userField = patterned(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}(@[A-Za-z0-9.-]{3,190})?$/u, '디렉터리의 계정 이름', 'an account of the directory', 'svc-files');

export const fields = {
  dataClass: dataClassField,
  personalData: z.boolean(),
  /** Default 3. Whatever the grade, file storage has an off-site replica, backups and restore tests. */
  grade: gradeField.default(3),
  services: z.array(identifierField).default([]),
  size: sizeField,
  /** How much changes in a day. */
  dailyChange: sizeField,
  protocol: z.enum(['NFS', 'CIFS']),
  /** The directory that knows the users. Demanded for CIFS. */
  directory: z
    .strictObject({
      type: z.enum(['active_directory', 'ldap', 'kerberos']),
      domain: domainField,
      dnsServers: z.array(addressField).min(1).max(2),
      user: userField,
      /** The name of the secret with the user's password. */
      password: secretRefField,
      /**
       * Users and groups of the directory that may mount it, with no more access than the networks have. Default: everybody whom the
       * directory knows (`Domain Users`), with the access of the networks. Manila admits CIFS by name; on FSx an operator sets the rights of the share.
       */
      members: z
        .array(z.strictObject({ name: memberField, access: z.enum(['ro', 'rw']).default('ro') }))
        .min(1)
        .optional(),
    })
    .optional(),
  /**
   * Networks that may mount it: the agency's own sites or segments. Everything else is shut out. Over CIFS, and on AWS, all have one access:
   * only NFS on Manila can tell them apart.
   */
  clients: z.array(z.strictObject({ network: cidrField, access: z.enum(['ro', 'rw']).default('ro') })).min(1),
  /** The copy at another site. Not optional: a store without one cannot be written down. */
  replica: z.strictObject({
    zone: identifierField,
    /** The agency's transfer link between the two zones; left out only where one Manila spans both sites. */
    link: identifierField.optional(),
    /** The line that the copy runs over, of which 70 % is counted on. */
    bandwidth: rateField,
  }),
  /** At most this much work is lost. Default 24 h, the most a file store may have. */
  rpo: durationField.prefault('24 h'),
  /** Files are back by then, from the replica. Default 5 d, the most a file store may have. */
  rto: durationField.prefault('5 d'),
  backup: z.strictObject({
    /** Default 1 h: snapshots against mistakes and corruption. */
    every: durationField.prefault('1 h'),
    /** How many snapshots are kept. Default 48. */
    keep: countOf(1000).default(48),
    /** Copies at the other site cannot be deleted for so long. 30 d at least. Default 30 d. */
    immutable: durationField.prefault('30 d'),
    /** A full restore from backup (not from the replica) may take so long. Default 30 d. */
    fullRestoreWithin: durationField.prefault('30 d'),
    /** The first copy to the other site may take so long. Default 30 d. */
    seedWithin: durationField.prefault('30 d'),
  }),
  restoreTest: z.strictObject({
    /** 30 d at most. Default 30 d. */
    every: durationField.prefault('30 d'),
    /** How much is restored and compared. At least 1 TB or 1 % of the size, whichever is less. */
    sample: sizeField,
  }),
};

type Fields = { [K in keyof typeof fields]: z.output<(typeof fields)[K]> };
type Common = { [K in keyof typeof entryFields]: z.output<(typeof entryFields)[K]> };

/** A file store as its agency asked for it. Sizes in GiB, durations in minutes, rates in bit/s. */
export type FileStorageSpec = Common & Fields;
