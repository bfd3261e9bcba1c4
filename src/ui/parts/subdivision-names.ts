import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadSubdivisions } from '../../text/places.ts';

/** Has an element render again once it can say “New South Wales” in place of “AU-NSW”. */
export class SubdivisionNames implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // Without the names the codes are shown, which say the same.
    void loadSubdivisions().then(
      () => {
        this.host.requestUpdate();
      },
      () => undefined,
    );
  }
}
