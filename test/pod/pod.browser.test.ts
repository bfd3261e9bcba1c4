// The same promises in Chromium: its fetch, streams and requests are not Node's.
import './memory-pod.test.ts';
import './solid-pod.test.ts';
