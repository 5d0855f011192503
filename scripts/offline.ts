/** Imported first by every script that loads `@cdktf/commons`, which asks HashiCorp's checkpoint service for news at load. */
process.env['CHECKPOINT_DISABLE'] = '1';
