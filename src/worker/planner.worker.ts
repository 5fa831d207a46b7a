import { expose } from 'comlink';
import { plan } from '../planning/plan';
import { plannerService } from './planner-service';

expose(plannerService(plan, () => performance.now()));
