import { bytesOf } from '../../lib/values/data-size';
import { transferTimes, type TransferSpec } from './arithmetic';
import { type DirectoryLogin, loginSettings, loginSetup } from './copier-login';
import type { FileStorageSpec } from './fields';
import { calendarFor, systemdCalendar } from './schedule';

/** How a copier reaches the files of one side. */
export interface Reach {
  readonly kind: 'nfs' | 'nfs-tls' | 'efs' | 'smb';
  /** `txt:NAME` (a TXT record holds the export path), or the path itself; of `nfs-tls` several, separated by spaces, to be tried in turn. */
  readonly where: string;
}

export interface CopierSettings {
  /** The item's name, by which its times are spread. */
  readonly name: string;
  readonly spec: TransferSpec & Pick<FileStorageSpec, 'restoreTest'>;
  readonly source: Reach;
  readonly target: Reach;
  /** The user id under which the primary may be read; left out: root. */
  readonly readAs?: number | undefined;
  /** The name in the server's certificate, where the primary is reached over TLS. */
  readonly tlsHost?: string | undefined;
  /** Demanded where a side is reached by SMB. */
  readonly login?: DirectoryLogin | undefined;
}

const settingsFile = ({ spec, source, target, readAs, tlsHost, login }: CopierSettings): string =>
  [
    `SOURCE_KIND=${source.kind}`,
    `SOURCE=${source.where}`,
    `TARGET_KIND=${target.kind}`,
    `TARGET=${target.where}`,
    `SAMPLE_BYTES=${bytesOf(spec.restoreTest.sample)}`,
    ...(readAs === undefined ? [] : [`READ_AS=${readAs}`]),
    ...(tlsHost === undefined ? [] : [`TLS_HOST=${tlsHost}`]),
    ...(login ? loginSettings(login) : []),
    '',
  ].join('\n');

const unit = (run: string, description: string): string =>
  `[Unit]
Description=${description}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
ExecStart=/usr/local/sbin/gcdk-copier ${run}
# Another run is under way: not a failure.
SuccessExitStatus=75
NoNewPrivileges=yes
ProtectHome=yes
PrivateTmp=yes
`;

const timer = (calendar: string): string => `[Unit]
Description=When it runs

[Timer]
OnCalendar=${calendar}
# A run that was missed while the machine was down is made up for.
Persistent=true

[Install]
WantedBy=timers.target
`;

/** The script as machines get it: they take at most 16 KiB of user data on AWS, and comments and indentation are for readers of the source. */
export const machineScript = (script: string): string =>
  script
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line, index) => index === 0 || (!line.startsWith('#') && line !== ''))
    .join('\n');

const END = 'END-OF-GCDK-FILE';
const file = (path: string, mode: string, text: string): string => `cat >${path} <<'${END}'\n${text.trimEnd()}\n${END}\nchmod ${mode} ${path}\n`;

/**
 * What makes an ordinary Linux machine the copier, as `user_data` that cloud-init runs once: the script, its settings and its
 * two timers. Packages are not fetched: the machine reaches nothing but the two stores and a resolver, so its image must hold
 * them (`gcdk-copier check` says what is missing).
 *
 * @param script the text of `copier.sh`
 */
export function copierUserData(settings: CopierSettings, script: string): string {
  const { copyEvery } = transferTimes(settings.spec);
  const timers = {
    copy: systemdCalendar(calendarFor(copyEvery, settings.name)),
    'restore-test': systemdCalendar(calendarFor(settings.spec.restoreTest.every, settings.name)),
  };
  return [
    '#!/bin/sh\nset -eu\nmkdir -p /etc/gcdk\n',
    file('/usr/local/sbin/gcdk-copier', '0755', machineScript(script)),
    file('/etc/gcdk/copier.conf', '0644', settingsFile(settings)),
    ...Object.entries(timers).flatMap(([run, calendar]) => [
      file(`/etc/systemd/system/gcdk-${run}.service`, '0644', unit(run, `Central file storage ${settings.name}: ${run}`)),
      file(`/etc/systemd/system/gcdk-${run}.timer`, '0644', timer(calendar)),
    ]),
    ...(settings.login ? [loginSetup(settings.login)] : []),
    'systemctl daemon-reload\n',
    `systemctl enable --now ${Object.keys(timers)
      .map((run) => `gcdk-${run}.timer`)
      .join(' ')}\n`,
  ].join('');
}
