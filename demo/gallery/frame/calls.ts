let underWay = 0;
let unanswered = 0;

/** Keeps account of the calls of this page, from the moment they are made until their answers have been read. */
export function watchCalls(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...call) => {
    underWay += 1;
    const answer = fetch(...call);
    void over(answer);
    return answer;
  };
}

/** What the element does next begins when it has the whole answer, and that may be a while after its head. */
async function over(answer: Promise<Response>): Promise<void> {
  try {
    await (await answer).clone().arrayBuffer();
  } catch {
    // The element hears of it too.
  } finally {
    underWay -= 1;
  }
}

/** One more call will not be answered: nobody needs to wait for it. */
export function giveUp(): void {
  unanswered += 1;
}

/** Whether every call has been answered that will be. */
export function isAnswered(): boolean {
  return underWay <= unanswered;
}

/** Whether some call will not be. */
export function isWaiting(): boolean {
  return unanswered > 0;
}
