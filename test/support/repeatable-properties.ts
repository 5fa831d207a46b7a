import { configureGlobal } from 'fast-check';

// Every run uses the same examples, so a result depends on the code and not on chance. Set
// FAST_CHECK_SEED to any number for other examples.
configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_122) });
