import { ReplayJobs, type ReplayJob } from './replay-job';

/** A child process that runs the jobs it is sent and answers each with its outcome. */
const jobs = new ReplayJobs();
process.on('message', (job: ReplayJob) => process.send?.(jobs.run(job)));
