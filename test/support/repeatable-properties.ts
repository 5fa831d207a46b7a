import { configureGlobal } from 'fast-check';

// The same examples in every run: a commit is judged by what it changes, not by luck. To hunt with
// fresh ones, set FAST_CHECK_SEED to any number.
configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_122) });
