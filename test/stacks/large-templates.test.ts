import { largeTemplateStep } from '../../stacks/large-templates';

const of = (bytes: number) => largeTemplateStep({ name: 'gcdk-a-1741000-tenancy', path: '2026-1/a/gcdk-a-1741000-tenancy.template.json', bytes });

test('a template that CloudFormation takes from a bucket only is told with the command, and none below that', () => {
  expect(of(51_200)).toBeUndefined();
  expect(of(51_201)).toMatchObject({
    step: {
      en: 'Deploy stack gcdk-a-1741000-tenancy through a bucket of its account, in place of cdk deploy: aws cloudformation deploy --stack-name gcdk-a-1741000-tenancy --template-file 2026-1/a/gcdk-a-1741000-tenancy.template.json --s3-bucket BUCKET --capabilities CAPABILITY_NAMED_IAM; aws cloudformation update-termination-protection --stack-name gcdk-a-1741000-tenancy --enable-termination-protection',
    },
    why: { en: 'its template has 51,201 bytes; CloudFormation takes more than 51,200 from a bucket only, and the output uses no bootstrapped account' },
  });
});
