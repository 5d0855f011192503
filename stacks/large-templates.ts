import type { OperatorStep } from '../lib/model/kind';
import { thousands } from '../lib/values/speech';

/** CloudFormation takes a template of up to so many bytes with the call itself; a larger one only from a bucket. */
const LARGEST = 51_200;

/** What is said of a template that `cdk deploy` cannot deploy without a bootstrapped account. @param path relative to the output; @param bytes of the file */
export function largeTemplateStep({ name, path, bytes }: { readonly name: string; readonly path: string; readonly bytes: number }): OperatorStep | undefined {
  if (bytes <= LARGEST) return undefined;
  const deploy = `aws cloudformation deploy --stack-name ${name} --template-file ${path} --s3-bucket BUCKET --capabilities CAPABILITY_NAMED_IAM`;
  const protect = `aws cloudformation update-termination-protection --stack-name ${name} --enable-termination-protection`;
  return {
    step: {
      ko: `스택 ${name}은(는) cdk deploy 대신 그 계정의 버킷을 거쳐 적용합니다: ${deploy}; ${protect}`,
      en: `Deploy stack ${name} through a bucket of its account, in place of cdk deploy: ${deploy}; ${protect}`,
    },
    why: {
      ko: `템플릿이 ${thousands(bytes)}바이트입니다. CloudFormation은 ${thousands(LARGEST)}바이트가 넘는 템플릿을 버킷에서만 받고, 산출물은 부트스트랩한 계정을 쓰지 않습니다`,
      en: `its template has ${thousands(bytes)} bytes; CloudFormation takes more than ${thousands(LARGEST)} from a bucket only, and the output uses no bootstrapped account`,
    },
  };
}
