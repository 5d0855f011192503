/**
 * Imported first by every script that loads `@cdktf/commons`, which at load asks HashiCorp's checkpoint service for news, and
 * the terraform on PATH for its version, printing whatever that has to say of its own configuration. Neither is wanted here: a name
 * that no program has stands for a machine without terraform, on which it is silent.
 */
process.env['CHECKPOINT_DISABLE'] = '1';
process.env['TERRAFORM_BINARY_NAME'] = 'no-terraform-wanted';
