import { acceptRight } from './accept-right.ts';
import type { ConcernActions } from './app.ts';
import { openConcerns } from './concerns.ts';
import { lodgeAppeal } from './lodge-appeal.ts';
import type { MemberPorts } from './ports.ts';
import { replyToMotion } from './reply-to-motion.ts';

/** What a member can do about motions and decisions that concern it, signed in with its own pod. */
export const createConcernActions = (ports: MemberPorts): ConcernActions => ({
  open: () => openConcerns(ports),
  reply: (motion, text) => replyToMotion(ports, motion, text),
  appeal: (event, grounds) => lodgeAppeal(ports, event, grounds),
  async acceptRight(right) {
    await acceptRight(ports, right);
  },
});
