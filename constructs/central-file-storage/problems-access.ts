import { defineProblem } from '../../lib/problem/problem';

/** What is wrong with who may mount the store, and how they are known. */
export const accessProblems = {
  clientEverybody: defineProblem<{ readonly network: string }>({
    code: 'GCDK8231',
    title: { ko: '누구에게나 열린 파일저장소', en: 'a file store that is open to everybody' },
    text: ({ network }) => ({
      what: {
        ko: '이 네트워크는 모든 주소입니다. 누구나 파일을 마운트할 수 있게 됩니다',
        en: 'this network is every address there is: anybody could mount the files',
      },
      got: network,
      allowed: { ko: '기관의 전산실 또는 클라우드 망', en: "the agency's own sites or segments" },
      fix: { ko: '파일을 쓰는 사무실의 네트워크만 적으십시오', en: 'list only the networks of the offices that use the files' },
    }),
    example: { network: '0.0.0.0/0' },
  }),
  clientTooWide: defineProblem<{ readonly network: string; readonly widest: number }>({
    code: 'GCDK8239',
    title: { ko: '너무 넓은 클라이언트 네트워크', en: 'a network that is too wide to mount from' },
    text: ({ network, widest }) => ({
      what: { ko: '이 네트워크는 어떤 사무실이나 클라우드 망보다 넓습니다', en: 'this network is wider than any office or segment' },
      got: network,
      allowed: { ko: `/${widest} 또는 더 좁은 망`, en: `/${widest} or narrower` },
      fix: { ko: '파일을 쓰는 망만 적으십시오', en: 'list only the networks that use the files' },
    }),
    example: { network: '0.0.0.0/1', widest: 8 },
  }),
  clientForeign: defineProblem<{ readonly network: string; readonly allowed: readonly string[] }>({
    code: 'GCDK8232',
    title: { ko: '기관의 것이 아닌 클라이언트 네트워크', en: "a client network that is not the agency's" },
    text: ({ network, allowed }) => ({
      what: { ko: '기관의 네트워크 밖에서 마운트하게 됩니다', en: "this network reaches outside the agency's own" },
      got: network,
      allowed: { ko: allowed.join(', ') || '기관이 등록한 네트워크가 없습니다', en: allowed.join(', ') || 'the agency has declared none' },
      fix: {
        ko: '네트워크를 좁히거나, 기관 파일의 onPremises에 등록하십시오. 다른 기관과는 행정정보 공동이용과 전송 링크를 쓰십시오',
        en: "narrow the network or declare it in onPremises of the agency's file; another agency needs a sharing agreement and a transfer link",
      },
    }),
    example: { network: '10.99.0.0/16', allowed: ['10.20.0.0/16'] },
  }),
  clientTwice: defineProblem<{ readonly network: string; readonly other: string }>({
    code: 'GCDK8233',
    title: { ko: '겹치는 클라이언트 네트워크', en: 'client networks that overlap' },
    text: ({ network, other }) => ({
      what: {
        ko: `네트워크 ${network}와(과) ${other}이(가) 겹쳐 어느 권한이 맞는지 알 수 없습니다`,
        en: `networks ${network} and ${other} overlap, so it is unclear which access holds`,
      },
      got: network,
      fix: { ko: '겹치지 않게 나누거나 하나만 남기십시오', en: 'divide them or keep one' },
    }),
    example: { network: '10.20.4.0/24', other: '10.20.0.0/16' },
  }),
  directoryMissing: defineProblem<{ readonly protocol: string }>({
    code: 'GCDK8234',
    title: { ko: '디렉터리 없는 CIFS', en: 'CIFS without a directory' },
    text: ({ protocol }) => ({
      what: { ko: 'CIFS는 사용자를 아는 디렉터리가 있어야 합니다', en: 'CIFS needs a directory that knows the users' },
      got: protocol,
      allowed: {
        ko: 'directory: type, domain, dnsServers, user, password(비밀의 이름)',
        en: 'directory with type, domain, dnsServers, user and password (the name of a secret)',
      },
      fix: { ko: 'directory를 적거나 protocol을 NFS로 바꾸십시오', en: 'add directory, or use NFS' },
    }),
    example: { protocol: 'CIFS' },
  }),
  directoryUnused: defineProblem<{ readonly domain: string }>({
    code: 'GCDK8235',
    title: { ko: 'NFS에 적은 디렉터리', en: 'a directory with NFS' },
    text: ({ domain }) => ({
      what: {
        ko: 'NFS는 네트워크로 접근을 가르므로 디렉터리를 쓰지 않습니다',
        en: 'NFS tells clients apart by network; the directory would be silently unused',
      },
      got: domain,
      allowed: { ko: 'CIFS일 때만 directory', en: 'directory with CIFS only' },
      fix: { ko: 'directory를 지우거나 protocol을 CIFS로 바꾸십시오', en: 'remove directory, or use CIFS' },
    }),
    example: { domain: 'ad.mois.go.kr' },
  }),
  directoryUnfit: defineProblem<{ readonly type: string }>({
    code: 'GCDK8236',
    title: { ko: 'CIFS에 맞지 않는 디렉터리', en: 'a directory that does not serve CIFS' },
    text: ({ type }) => ({
      what: { ko: 'CIFS 사용자는 이 종류의 디렉터리로 인증할 수 없습니다', en: 'users of CIFS cannot log in by a directory of this type' },
      got: type,
      allowed: { ko: 'active_directory, ldap', en: 'active_directory or ldap' },
      fix: { ko: 'directory.type을 active_directory로 하십시오', en: 'set directory.type to active_directory' },
    }),
    example: { type: 'kerberos' },
  }),
  mixedAccess: defineProblem<{ readonly service: 'CIFS' | 'EFS'; readonly cure: 'members' | 'split' }>({
    code: 'GCDK8237',
    title: { ko: '네트워크마다 다른 권한', en: 'access that differs by network and cannot be kept' },
    text: ({ service, cure }) => ({
      what: {
        ko: `${service}에서는 접근하는 네트워크를 가릴 수 없어, 읽기만 할 네트워크에서도 쓸 수 있게 됩니다`,
        en: `${service} cannot tell networks apart, so those that may only read could write as well`,
      },
      got: 'ro, rw',
      allowed: { ko: '모든 네트워크가 ro이거나 모두 rw', en: 'ro for all networks, or rw for all' },
      fix:
        cure === 'members'
          ? {
              ko: '모든 네트워크에 한 가지 권한을 주고, 누가 고칠 수 있는지는 directory.members에 적으십시오',
              en: 'give all networks one access, and name in directory.members who may change files',
            }
          : {
              ko: '모든 네트워크에 한 가지 권한을 주거나, 읽기만 하는 곳의 파일저장소를 따로 신청하십시오',
              en: 'give all networks one access, or ask for a store of its own for those that only read',
            },
    }),
    example: { service: 'CIFS', cure: 'members' },
  }),
  memberBeyondClients: defineProblem<{ readonly member: string }>({
    code: 'GCDK8238',
    title: { ko: '네트워크의 권한을 넘는 구성원', en: 'a member with more access than any network' },
    text: ({ member }) => ({
      what: {
        ko: `모든 네트워크가 읽기만 하는데 ${member}은(는) 쓸 수 있게 됩니다`,
        en: `all networks may only read, and ${member} could write`,
      },
      got: 'rw',
      allowed: { ko: 'ro', en: 'ro' },
      fix: {
        ko: '구성원의 access를 ro로 하거나, 모든 네트워크의 access를 rw로 하십시오',
        en: 'set the access of the member to ro, or that of all networks to rw',
      },
    }),
    example: { member: 'Records Office' },
  }),
};
