/** Follows addresses one by one, as a browser does. */
export function aVisitor(address: string) {
  const jar = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}) => {
    const answer = await fetch(new URL(url, address), {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split(";");
      const at = pair.indexOf("=");
      const gone = attributes.some((one) => /max-age=0|expires=thu, 01 jan 1970/i.test(one.trim()));
      if (gone) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const post = (url: string, body: object) =>
    visit(url, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", origin: address },
    });
  return { jar, visit, post };
}
