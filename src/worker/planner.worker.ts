import { expose } from 'comlink';
import { plan } from '../planning/plan';
import { adviserService } from './adviser-service';
import { helperService } from './helper-service';
import { plannerService } from './planner-service';
import { replayService } from './replay-service';

const now = () => performance.now();

expose({
  ...plannerService(plan, now),
  ...adviserService(),
  ...helperService(),
  ...replayService(now),
});
