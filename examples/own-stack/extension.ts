import { defineExtension } from 'g-cloud-cdk/extension';
import { definition as objectArchive } from './object-archive/definition';
import { ResponsibleContact as AwsResponsibleContact } from './responsible-contact/aws';
import { ResponsibleContact } from './responsible-contact/openstack';

/**
 * What this engineer adds to the product: `gcdk check|plan|synth … --extension extension.ts`. A kind that agencies can ask for,
 * and a construct of his own in every generated stack that founds a class's zone of names, so that it stands once a class.
 */
export default defineExtension({
  kinds: [objectArchive],
  openstack(stack, { founds, context: { portfolio, tenancy, zone } }) {
    if (!zone.services.includes('designate')) return;
    const { email } = portfolio.settings.operator;
    for (const dataClass of founds) new ResponsibleContact(stack, `Contact-${dataClass}`, { dnsName: tenancy.dnsName, dataClass, email });
  },
  aws(stack, { founds, agency, context: { portfolio, tenancy } }) {
    const { email } = portfolio.settings.operator;
    for (const dataClass of founds) new AwsResponsibleContact(stack, `Contact-${dataClass}`, { agency, dnsName: tenancy.dnsName, dataClass, email });
  },
});
