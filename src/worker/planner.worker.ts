import { expose } from 'comlink';
import { plan } from '../planning/plan';
import { adviserService } from './adviser-service';
import { helperService } from './helper-service';
import { plannerService } from './planner-service';

expose({
  ...plannerService(plan, () => performance.now()),
  ...adviserService(),
  ...helperService(),
});
