// For a `<script>` in the head, without `type="module"`: a notice that is not to be seen is hidden while the page is
// being read, before anything has been painted. Nothing waits for it, and it does no more than that.
import { isAway, type NoticeRule } from '../elements/notice/is-away.ts';

if (typeof document !== 'undefined') {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) hide(node);
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => observer.disconnect());
}

const rule = (notice: Element): NoticeRule => ({
  name: notice.getAttribute('name') ?? '',
  from: notice.getAttribute('from') ?? '',
  until: notice.getAttribute('until') ?? '',
  dismissible: notice.hasAttribute('dismissible'),
});

function hide(node: Node): void {
  if (!(node instanceof HTMLElement)) return;
  const within =
    node.localName === 'avain-notice' ? [node] : node.querySelectorAll<HTMLElement>('avain-notice');
  for (const notice of within) if (isAway(rule(notice))) notice.hidden = true;
}
