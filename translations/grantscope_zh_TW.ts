<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Advisor</name>
    <message>
        <source>Whose applications call your API?</source>
        <translation>誰的應用程式會呼叫您的 API？</translation>
    </message>
    <message>
        <source>One of our own</source>
        <translation>自家的一個</translation>
    </message>
    <message>
        <source>Several of our own</source>
        <translation>自家的好幾個</translation>
    </message>
    <message>
        <source>Those of other companies, too</source>
        <translation>也有其他公司的</translation>
    </message>
    <message>
        <source>Where do people sign in?</source>
        <translation>使用者在哪裡登入？</translation>
    </message>
    <message>
        <source>Nowhere: only machines call</source>
        <translation>不必登入：只有機器呼叫</translation>
    </message>
    <message>
        <source>With us, for this system alone</source>
        <translation>在我們這裡，只用於這個系統</translation>
    </message>
    <message>
        <source>At an identity provider: ours for everything, or “sign in with …”</source>
        <translation>在身分提供者那裡：我們自己共用的，或「使用…登入」</translation>
    </message>
    <message>
        <source>Where does the application run?</source>
        <translation>應用程式在哪裡執行？</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>在瀏覽器</translation>
    </message>
    <message>
        <source>On a phone or a desktop</source>
        <translation>在手機或桌面</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>在伺服器</translation>
    </message>
    <message>
        <source>On something without a keyboard, such as a television</source>
        <translation>在沒有鍵盤的裝置，例如電視</translation>
    </message>
    <message>
        <source>When access is withdrawn, how soon must it end?</source>
        <translation>收回存取權之後，必須多快失效？</translation>
    </message>
    <message>
        <source>Within minutes is soon enough</source>
        <translation>幾分鐘內就夠快了</translation>
    </message>
    <message>
        <source>With the next call</source>
        <translation>從下一次呼叫起</translation>
    </message>
    <message>
        <source>How many services check tokens?</source>
        <translation>有多少服務會檢查權杖？</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一個</translation>
    </message>
    <message>
        <source>Several, each on its own</source>
        <translation>好幾個，各自檢查</translation>
    </message>
    <message>
        <source>Who may read what the token says?</source>
        <translation>誰可以讀到權杖的內容？</translation>
    </message>
    <message>
        <source>The application that holds it may</source>
        <translation>持有它的應用程式可以</translation>
    </message>
    <message>
        <source>Nobody but our own services</source>
        <translation>只有我們自己的服務</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>JWT alone</source>
        <translation>只用 JWT</translation>
    </message>
    <message>
        <source>OAuth alone</source>
        <translation>只用 OAuth</translation>
    </message>
    <message>
        <source>OAuth and JWT together</source>
        <translation>OAuth 與 JWT 並用</translation>
    </message>
    <message>
        <source>One system signs people in and checks its own tokens. There is nobody to whom access would have to be delegated, so a signed token from your own sign-in does.</source>
        <translation>同一個系統讓使用者登入，也檢查自己的權杖。存取權不必委派給任何人，因此由自己的登入發出一個已簽署的權杖就夠了。</translation>
    </message>
    <message>
        <source>Client credentials</source>
        <translation>用戶端憑證</translation>
    </message>
    <message>
        <source>Device authorization</source>
        <translation>裝置授權</translation>
    </message>
    <message>
        <source>Authorization code with PKCE and OpenID Connect</source>
        <translation>授權碼加上 PKCE 與 OpenID Connect</translation>
    </message>
    <message>
        <source>Authorization code with PKCE</source>
        <translation>授權碼加上 PKCE</translation>
    </message>
    <message>
        <source>No person takes part: the application speaks for itself and proves who it is with a key (private_key_jwt) rather than a secret.</source>
        <translation>沒有人參與：應用程式代表自己，並以金鑰（private_key_jwt）而不是秘密證明身分。</translation>
    </message>
    <message>
        <source>Nobody types a password with a remote control: the person signs in on a phone, and the device asks until it is done.</source>
        <translation>沒有人想用遙控器輸入密碼：使用者在手機上登入，裝置則持續詢問，直到完成為止。</translation>
    </message>
    <message>
        <source>The person signs in where they are known and the application never sees the password; PKCE makes a stolen code worthless. Implicit and password are history (OAuth 2.1).</source>
        <translation>使用者在認識自己的地方登入，應用程式永遠看不到密碼；PKCE 讓被竊的授權碼毫無用處。隱含與密碼授權已成歷史（OAuth 2.1）。</translation>
    </message>
    <message>
        <source>Opaque access tokens, looked up by introspection (RFC 7662)</source>
        <translation>不透明的存取權杖，以內省查詢（RFC 7662）</translation>
    </message>
    <message>
        <source>Withdrawal counts at the next call, and nothing can be read from the token. The price is a request for each call, or for each short time of caching.</source>
        <translation>收回後從下一次呼叫起就失效，而且從權杖讀不出任何東西。代價是每次呼叫，或每段短暫的快取時間，都要多一個請求。</translation>
    </message>
    <message>
        <source>A signed JWT with sub, aud, exp and your own claims</source>
        <translation>已簽署的 JWT，含 sub、aud、exp 與您自己的宣告</translation>
    </message>
    <message>
        <source>Your API checks it by itself, without a look into a store of sessions. Anybody who holds it can read it: leave out what is private.</source>
        <translation>您的 API 自行檢查，不必查詢工作階段的儲存區。持有的人都讀得到，因此不要放入私人資料。</translation>
    </message>
    <message>
        <source>JWT access tokens (RFC 9068), one audience each</source>
        <translation>JWT 存取權杖（RFC 9068），每個只給一個受眾</translation>
    </message>
    <message>
        <source>Access tokens for %1</source>
        <translation>存取權杖有效 %1</translation>
    </message>
    <message>
        <source>What expires soon need not be withdrawn. A new one costs one request.</source>
        <translation>很快到期的就不必收回。換新的只要一個請求。</translation>
    </message>
    <message>
        <source>refresh tokens for %1, rotated at each use</source>
        <translation>更新權杖有效 %1，每次使用後輪替</translation>
    </message>
    <message>
        <source>Short access tokens limit what a stolen one is good for; rotation makes the use of a stolen refresh token show itself.</source>
        <translation>存取權杖有效期短，被竊時能造成的損害就有限；輪替則讓被竊的更新權杖一使用就露出馬腳。</translation>
    </message>
    <message>
        <source>ID tokens for the application, and for nobody else</source>
        <translation>ID 權杖給應用程式，不給別人</translation>
    </message>
    <message>
        <source>An ID token says who signed in, and its audience is the application. APIs take access tokens alone.</source>
        <translation>ID 權杖說明誰登入了，受眾是應用程式。API 只接受存取權杖。</translation>
    </message>
    <message>
        <source>A backend for the frontend that keeps the tokens</source>
        <translation>由前端專屬後端保管權杖</translation>
    </message>
    <message>
        <source>Script that was slipped into the page reads whatever the page can read. The browser holds a cookie with HttpOnly, Secure and SameSite instead.</source>
        <translation>被注入頁面的指令碼能讀到頁面讀得到的一切。瀏覽器改為持有設了 HttpOnly、Secure 與 SameSite 的 cookie。</translation>
    </message>
    <message>
        <source>Tokens bound to a key (DPoP, RFC 9449, or mutual TLS, RFC 8705)</source>
        <translation>與金鑰繫結的權杖（DPoP，RFC 9449；或雙向 TLS，RFC 8705）</translation>
    </message>
    <message>
        <source>What other companies&apos; applications lose is of no use to whoever finds it.</source>
        <translation>其他公司的應用程式遺失的權杖，撿到的人也用不了。</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>回答的內容</translation>
    </message>
    <message>
        <source>Access is given by rules (OAuth) and asked about at each call. Who signed in is told to the application once, in an ID token, and that is a JWT.</source>
        <translation>存取權依規則給予（OAuth），每次呼叫都回頭詢問。誰登入了，則以 ID 權杖告訴應用程式一次，而 ID 權杖就是 JWT。</translation>
    </message>
    <message>
        <source>Access is given to applications by rules (OAuth), and whoever checks what was given understands it without asking back each time (JWT).</source>
        <translation>存取權依規則交給應用程式（OAuth），而檢查的一方不必每次回頭詢問，就了解給了什麼（JWT）。</translation>
    </message>
    <message>
        <source>renewed from the session of your own sign-in</source>
        <translation>由您自己的登入工作階段換發</translation>
    </message>
    <message>
        <source>A server of your own between that application and the API</source>
        <translation>在該應用程式與 API 之間放一台自己的伺服器</translation>
    </message>
    <message>
        <source>A machine proves who it is with a key or a secret, and what runs in a browser, on a phone or on a device in people&apos;s hands keeps none (RFC 6749, section 4.4). Let it call through a server, or let people sign in.</source>
        <translation>機器以金鑰或秘密證明身分，而在瀏覽器、手機或使用者手上的裝置裡執行的程式保不住秘密（RFC 6749 第 4.4 節）。請讓它經由伺服器呼叫，或讓使用者登入。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Whoever checks a token has to know at each call whether access still holds, or nobody outside may read what the token says. It asks the authorization server about an opaque token, and a JWT would add nothing.</source>
        <translation>檢查權杖的一方每次呼叫都必須知道存取是否仍然有效，或權杖的內容不得讓外人讀到。它向授權伺服器詢問不透明權杖，用 JWT 沒有額外的好處。</translation>
    </message>
    <message>
        <source>Each service checks signature, iss, aud and exp by itself with published keys, and takes no token that is for another. One that was withdrawn is taken until it expires.</source>
        <translation>各個服務用公布的金鑰自行檢查簽章、iss、aud 與 exp，也不收下給其他服務的權杖。已收回的權杖在到期之前仍會被接受。</translation>
    </message>
    <message>
        <source>JWT access tokens (RFC 9068)</source>
        <translation>JWT 存取權杖（RFC 9068）</translation>
    </message>
    <message>
        <source>The service checks signature, iss, aud and exp by itself with published keys. A token that was withdrawn is taken until it expires.</source>
        <translation>服務用公布的金鑰自行檢查簽章、iss、aud 與 exp。已收回的權杖在到期之前仍會被接受。</translation>
    </message>
    <message>
        <source>What expires soon need not be withdrawn. Your sign-in remembers the person and gives the next token without asking for a password; your API remembers nothing.</source>
        <translation>很快到期的權杖不必收回。您的登入會記得使用者，不再詢問密碼就發下一個權杖；您的 API 則什麼都不必記。</translation>
    </message>
    <message>
        <source>Signed with a key pair (ES256, EdDSA), or with one secret (HS256)</source>
        <translation>以金鑰對（ES256、EdDSA）或單一秘密（HS256）簽署</translation>
    </message>
    <message>
        <source>Whoever can check HS256 can also issue. A secret does while one program does both; with a key pair a second one can check later, and issue nothing.</source>
        <translation>能檢查 HS256 的人也能發行。發行與檢查都由同一個程式負責時，一個秘密就夠；用金鑰對，日後另一個程式也能檢查，卻不能發行。</translation>
    </message>
    <message>
        <source>One place in front that asks, and services that get a JWT from it</source>
        <translation>由前面的一處負責詢問，服務從那裡拿到 JWT</translation>
    </message>
    <message>
        <source>If each of several services asks, the requests multiply. A gateway asks about the opaque token at each call, and passes on a JWT of its own that is good for a minute and never leaves your network.</source>
        <translation>多個服務各自詢問，請求就成倍增加。由閘道在每次呼叫時詢問不透明權杖，再往內傳遞它自己的 JWT：有效一分鐘，而且不會離開您的網路。</translation>
    </message>
    <message>
        <source>Or a session cookie, and no token at all</source>
        <translation>或只用工作階段 cookie，完全不用權杖</translation>
    </message>
    <message>
        <source>While one system signs people in and answers their calls, a session kept there does the same with less, and can be ended at once. A JWT pays where nothing is to be looked up.</source>
        <translation>如果登入與回應呼叫都在同一個系統，存在那裡的工作階段更簡單就能做到，而且可以立刻終止。不想查詢任何東西時，JWT 才划算。</translation>
    </message>
    <message>
        <source>**%1**: %2</source>
        <translation>**%1**：%2</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The access token lives an hour or less</source>
        <translation>存取權杖的有效期間不超過一小時</translation>
    </message>
    <message>
        <source>A bearer token works for whoever holds it. The shorter it lives, the less a stolen one is worth.</source>
        <translation>持有人權杖誰拿到都能用。有效期間越短，被竊後的價值就越低。</translation>
    </message>
    <message>
        <source>The type says that it is an access token</source>
        <translation>類型表明它是存取權杖</translation>
    </message>
    <message>
        <source>Without typ at+jwt an ID token signed by the same key could be used as an access token.</source>
        <translation>沒有 typ at+jwt，以同一把金鑰簽署的 ID 權杖就可能被當成存取權杖使用。</translation>
    </message>
    <message>
        <source>The access token has all the claims it needs</source>
        <translation>存取權杖具備所有必要的宣告</translation>
    </message>
    <message>
        <source>An API needs them to tell who calls, through which client, for whom the token is meant and whether it is still in time.</source>
        <translation>API 需要它們來得知是誰、透過哪個用戶端呼叫，權杖要給誰，以及是否仍在有效期間。</translation>
    </message>
    <message>
        <source>The access token is for this API</source>
        <translation>存取權杖是給這個 API 的</translation>
    </message>
    <message>
        <source>An API that takes tokens made for others lets any of those others call it in the name of the user.</source>
        <translation>如果 API 接受為別人製作的權杖，那些別人就都能以使用者的名義呼叫它。</translation>
    </message>
    <message>
        <source>A bound token comes with its proof</source>
        <translation>繫結的權杖附有證明</translation>
    </message>
    <message>
        <source>The token says that only the holder of a key may use it. If it is taken as a plain bearer token, a thief can use it as well.</source>
        <translation>權杖表明只有金鑰的持有者可以使用它。如果把它當成普通的持有人權杖，竊賊也能使用。</translation>
    </message>
    <message>
        <source>The client certificate is the one the token is bound to</source>
        <translation>用戶端憑證就是權杖所繫結的憑證</translation>
    </message>
    <message>
        <source>If the certificate is another one, the caller is not the client that the token was given to.</source>
        <translation>如果是另一張憑證，呼叫者就不是取得權杖的用戶端。</translation>
    </message>
    <message>
        <source>No token travels in an address</source>
        <translation>沒有權杖放在位址中</translation>
    </message>
    <message>
        <source>Addresses end up in logs, histories and Referer fields. Whoever reads those can use the token.</source>
        <translation>位址會留在記錄檔、瀏覽記錄與 Referer 欄位中。讀到的人就能使用權杖。</translation>
    </message>
    <message>
        <source>The type says that it is a DPoP proof</source>
        <translation>類型表明它是 DPoP 證明</translation>
    </message>
    <message>
        <source>Without typ dpop+jwt another token signed with the same key could serve as a proof, or several proofs could be mixed.</source>
        <translation>沒有 typ dpop+jwt，以同一把金鑰簽署的其他權杖就可能充當證明，或把幾個證明混在一起。</translation>
    </message>
    <message>
        <source>The proof is signed with an asymmetric algorithm</source>
        <translation>證明以非對稱演算法簽署</translation>
    </message>
    <message>
        <source>A proof shows that the sender holds a private key. With none or a shared secret it shows nothing.</source>
        <translation>證明表示傳送者持有私密金鑰。用 none 或共用秘密，就什麼也證明不了。</translation>
    </message>
    <message>
        <source>The proof is made with the key that it names</source>
        <translation>證明以它所指明的金鑰製作</translation>
    </message>
    <message>
        <source>The public key in the header has to verify the proof. Otherwise it does not show that the sender holds the private key.</source>
        <translation>標頭中的公開金鑰必須能驗證這個證明。否則就沒有說明傳送者持有私密金鑰。</translation>
    </message>
    <message>
        <source>The proof has its claims and is fresh</source>
        <translation>證明具備必要的宣告且未曾用過</translation>
    </message>
    <message>
        <source>Method, address, time and a unique ID make a proof good for one request only. Without them a recorded proof can be sent again.</source>
        <translation>方法、位址、時間與唯一的識別碼，讓一個證明只適用於一次請求。沒有它們，錄下的證明可以再次送出。</translation>
    </message>
    <message>
        <source>The proof is for this HTTP method</source>
        <translation>證明是給這個 HTTP 方法的</translation>
    </message>
    <message>
        <source>A proof for reading must not serve for deleting. If methods are not compared, a recorded one can be used for something else.</source>
        <translation>用於讀取的證明不得用於刪除。如果不比較方法，錄下的證明可能被用在別的地方。</translation>
    </message>
    <message>
        <source>The proof is for this address</source>
        <translation>證明是給這個位址的</translation>
    </message>
    <message>
        <source>A proof made for one server must not work at another, or a malicious server could pass it on.</source>
        <translation>為一部伺服器製作的證明不得在另一部使用，否則惡意的伺服器可以把它轉送出去。</translation>
    </message>
    <message>
        <source>The proof holds the server&apos;s nonce</source>
        <translation>證明含有伺服器的一次性亂數</translation>
    </message>
    <message>
        <source>The nonce keeps proofs from being made in advance. Once a server has given one, a proof without it is refused.</source>
        <translation>一次性亂數使人無法預先製作證明。伺服器給過之後，沒有它的證明就會被拒絕。</translation>
    </message>
    <message>
        <source>The proof is recent</source>
        <translation>證明是新近製作的</translation>
    </message>
    <message>
        <source>Old proofs may have been recorded, and those from the future may have been made in store.</source>
        <translation>舊的證明可能是錄下來的，來自未來的證明可能是預先囤積的。</translation>
    </message>
    <message>
        <source>The proof fits the access token</source>
        <translation>證明與存取權杖相符</translation>
    </message>
    <message>
        <source>The hash ties the proof to one access token. Otherwise a proof could be used with a stolen token of the same client.</source>
        <translation>雜湊把證明連到一個存取權杖。否則證明可以搭配同一用戶端被竊的權杖使用。</translation>
    </message>
    <message>
        <source>The proof is made with the key the token is bound to</source>
        <translation>證明以權杖所繫結的金鑰製作</translation>
    </message>
    <message>
        <source>If the key is another one, the sender is not the one whom the token was given to.</source>
        <translation>如果是另一把金鑰，傳送者就不是取得權杖的一方。</translation>
    </message>
    <message>
        <source>The assertion speaks for the client itself</source>
        <translation>斷言代表用戶端自己</translation>
    </message>
    <message>
        <source>Issuer and subject both have to be the client. Otherwise one client could log in as another.</source>
        <translation>發行者與主體都必須是用戶端。否則一個用戶端可以用另一個的身分登入。</translation>
    </message>
    <message>
        <source>The assertion is only for the issuer&apos;s address</source>
        <translation>斷言只給發行者的位址</translation>
    </message>
    <message>
        <source>If other audiences are taken, a malicious server can get an assertion made for itself and use it at the real one.</source>
        <translation>如果接受其他受眾，惡意的伺服器可以取得為它自己製作的斷言，再拿到真正的伺服器使用。</translation>
    </message>
    <message>
        <source>The assertion is short-lived and used once</source>
        <translation>斷言有效期間短且只用一次</translation>
    </message>
    <message>
        <source>An assertion stands for the client&apos;s password. A long-lived one that leaks lets others act as the client.</source>
        <translation>斷言等於用戶端的密碼。有效期間長的斷言一旦外洩，別人就能以用戶端的身分行事。</translation>
    </message>
    <message>
        <source>The client in the request object is the one outside</source>
        <translation>請求物件內的用戶端與外面的相同</translation>
    </message>
    <message>
        <source>If the two differ, the server may check one client and act for the other. A request inside a request hides what is really asked.</source>
        <translation>如果兩者不同，伺服器可能檢查一個用戶端，卻為另一個行事。請求中再放請求，會隱藏真正的要求。</translation>
    </message>
    <message>
        <source>The encrypted content is intact</source>
        <translation>加密內容完整無缺</translation>
    </message>
    <message>
        <source>If the authentication tag does not fit, content or header was changed or the key is wrong. Which one it was is kept back, since the difference helps an attacker.</source>
        <translation>鑑別標籤不符，表示內容或標頭遭到更改，或金鑰不對。究竟是哪一種並不透露，因為這個差別會幫助攻擊者。</translation>
    </message>
    <message>
        <source>Tag and initialization vector have their exact size</source>
        <translation>標籤與初始向量的大小正確</translation>
    </message>
    <message>
        <source>A shortened tag can be forged with few attempts. Only the exact sizes are safe.</source>
        <translation>縮短的標籤只要幾次嘗試就能偽造。只有正確的大小才安全。</translation>
    </message>
    <message>
        <source>The key sizes fit the algorithms</source>
        <translation>金鑰大小符合演算法</translation>
    </message>
    <message>
        <source>A key of the wrong size is cut or filled up by careless programs, and that makes it weak.</source>
        <translation>大小不對的金鑰會被不小心的程式截斷或補滿，因而變弱。</translation>
    </message>
    <message>
        <source>RSA1_5 is not used</source>
        <translation>未使用 RSA1_5</translation>
    </message>
    <message>
        <source>This encryption lets an attacker decrypt a message by watching how the server reacts to changed ones. RSA-OAEP does not.</source>
        <translation>攻擊者觀察伺服器對更改過之訊息的反應，就能解開這種加密。RSA-OAEP 沒有這個問題。</translation>
    </message>
    <message>
        <source>The sender&apos;s key is a point on the right curve</source>
        <translation>傳送者的金鑰是正確曲線上的點</translation>
    </message>
    <message>
        <source>A point off the curve or on another one lets the sender find out the receiver&apos;s private key step by step.</source>
        <translation>不在曲線上或位於另一條曲線上的點，能讓傳送者一步一步找出接收者的私密金鑰。</translation>
    </message>
    <message>
        <source>The password is stretched a sensible number of times</source>
        <translation>密碼衍生的次數合理</translation>
    </message>
    <message>
        <source>With too few rounds the password is quickly guessed; with millions of them a single token keeps the receiver busy for minutes.</source>
        <translation>次數太少，密碼很快就會被猜出；多達數百萬次，單單一個權杖就會讓接收者忙上好幾分鐘。</translation>
    </message>
    <message>
        <source>The content was not compressed</source>
        <translation>內容未經壓縮</translation>
    </message>
    <message>
        <source>Compression before encryption lets the length give away what is inside when an attacker can put in text of their own.</source>
        <translation>加密前先壓縮時，若攻擊者能放入自己的文字，長度就會洩漏內容。</translation>
    </message>
    <message>
        <source>The decompressed content stays below the limit</source>
        <translation>解壓縮後的內容在限制之內</translation>
    </message>
    <message>
        <source>A few kilobytes can grow to gigabytes when decompressed. That takes a service down with one token.</source>
        <translation>幾 KB 的資料解壓縮後可能變成好幾 GB。一個權杖就能癱瘓服務。</translation>
    </message>
    <message>
        <source>The sender of the encrypted token is known</source>
        <translation>知道加密權杖的傳送者是誰</translation>
    </message>
    <message>
        <source>Anybody can encrypt to a public key. Without a signature inside, nobody knows who wrote the content.</source>
        <translation>任何人都能以公開金鑰加密。裡面若沒有簽章，就沒有人知道內容是誰寫的。</translation>
    </message>
    <message>
        <source>The token inside is signed and checked</source>
        <translation>內層權杖已簽署並經過檢查</translation>
    </message>
    <message>
        <source>Encryption hides the content but does not show who wrote it. Only the inner signature says who did.</source>
        <translation>加密隱藏內容，但沒有說明是誰寫的。只有內層的簽章能說明。</translation>
    </message>
    <message>
        <source>The claims are a JSON object</source>
        <translation>宣告是 JSON 物件</translation>
    </message>
    <message>
        <source>Claims have names; a list or a single value has none. Programs that look for exp or aud find nothing and may let the token pass.</source>
        <translation>宣告要有名稱；清單或單一的值沒有名稱。尋找 exp 或 aud 的程式什麼也找不到，可能就讓權杖通過。</translation>
    </message>
    <message>
        <source>The token has not expired</source>
        <translation>權杖尚未到期</translation>
    </message>
    <message>
        <source>An old token may have been stolen since, or the rights behind it may have been withdrawn. Expiry bounds the harm of a leak.</source>
        <translation>舊的權杖可能已經被竊，或背後的權限已經收回。到期時間限制了外洩造成的損害。</translation>
    </message>
    <message>
        <source>The token is already valid</source>
        <translation>權杖已經生效</translation>
    </message>
    <message>
        <source>The issuer says that the token must not be used before this moment. Often it only means that a clock is wrong.</source>
        <translation>發行者表示在這一刻之前不得使用權杖。往往只是某個時鐘不準。</translation>
    </message>
    <message>
        <source>The token was not made in the future</source>
        <translation>權杖不是在未來製作的</translation>
    </message>
    <message>
        <source>A token from the future points to a wrong clock or to made-up claims. Its age cannot be judged.</source>
        <translation>來自未來的權杖表示時鐘不準，或宣告是捏造的。無法判斷它已存在多久。</translation>
    </message>
    <message>
        <source>Registered claims have the types they should</source>
        <translation>已註冊的宣告具有應有的類型</translation>
    </message>
    <message>
        <source>A program that expects a text and gets a list may crash, or compare in a way that always succeeds.</source>
        <translation>預期文字卻收到清單的程式可能會當掉，或做出永遠成立的比較。</translation>
    </message>
    <message>
        <source>Times are written as numbers</source>
        <translation>時間以數字書寫</translation>
    </message>
    <message>
        <source>A time written as text is ignored or misread by many programs. An expiry that is not read does not expire.</source>
        <translation>許多程式會忽略或誤讀寫成文字的時間。讀不到的到期時間等於不會到期。</translation>
    </message>
    <message>
        <source>Times are plausible and in seconds</source>
        <translation>時間合理且以秒為單位</translation>
    </message>
    <message>
        <source>A time in milliseconds lies some fifty thousand years ahead when read as seconds: such a token never expires.</source>
        <translation>以毫秒書寫的時間若當成秒來讀，會落在約五萬年之後：這樣的權杖永遠不會到期。</translation>
    </message>
    <message>
        <source>The token has an expiry</source>
        <translation>權杖有到期時間</translation>
    </message>
    <message>
        <source>A token without an expiry works forever once it has leaked, unless somebody keeps a list of revoked ones.</source>
        <translation>沒有到期時間的權杖一旦外洩便永遠可用，除非有人維護撤銷清單。</translation>
    </message>
    <message>
        <source>The issuer is the expected one</source>
        <translation>發行者是預期的那一個</translation>
    </message>
    <message>
        <source>Only the issuer that you trust may say who the user is. One character of difference can be another tenant or another server.</source>
        <translation>只有您信任的發行者可以說使用者是誰。差一個字元，就可能是另一個租用戶或另一部伺服器。</translation>
    </message>
    <message>
        <source>The token is meant for you</source>
        <translation>權杖是要給您的</translation>
    </message>
    <message>
        <source>A token made for another service may not be used at yours. Otherwise any service that gets it could use it to pass as the user here.</source>
        <translation>為其他服務製作的權杖不得用在您的服務。否則任何取得它的服務都能在這裡冒充使用者。</translation>
    </message>
    <message>
        <source>The kind of token fits its use</source>
        <translation>權杖種類符合用途</translation>
    </message>
    <message>
        <source>One key signs ID tokens, access tokens and logout tokens. If the kind is not checked, one of them can be passed off as another.</source>
        <translation>同一把金鑰會簽署 ID 權杖、存取權杖與登出權杖。不檢查種類，就可能有人拿一種冒充另一種。</translation>
    </message>
    <message>
        <source>The RSA key is large enough</source>
        <translation>RSA 金鑰夠大</translation>
    </message>
    <message>
        <source>RSA keys below 2048 bits or with a bad exponent can be broken, and then tokens can be forged.</source>
        <translation>小於 2048 位元或指數不當的 RSA 金鑰可以被破解，權杖就能被偽造。</translation>
    </message>
    <message>
        <source>The secret is long enough</source>
        <translation>秘密夠長</translation>
    </message>
    <message>
        <source>Short secrets and passwords are found by trying them offline with a single token. Whoever has the secret can forge any token.</source>
        <translation>只要有一個權杖，就能離線逐一嘗試，找出短的秘密與密碼。掌握秘密的人可以偽造任何權杖。</translation>
    </message>
    <message>
        <source>The key is not a published one</source>
        <translation>金鑰不是公開流傳的</translation>
    </message>
    <message>
        <source>Secrets from tutorials and keys from specifications are known to everybody. Whoever tries them can forge tokens.</source>
        <translation>教學中的秘密與規格中的金鑰人人皆知。拿它們來試的人就能偽造權杖。</translation>
    </message>
    <message>
        <source>The public point lies on its curve</source>
        <translation>公開的點位於曲線上</translation>
    </message>
    <message>
        <source>Points off the curve or of low order leak the private key bit by bit, or let an attacker know the shared secret beforehand.</source>
        <translation>不在曲線上或低階的點會一點一滴洩漏私密金鑰，或讓攻擊者事先知道共用秘密。</translation>
    </message>
    <message>
        <source>The key has all of its members</source>
        <translation>金鑰具備所有成員</translation>
    </message>
    <message>
        <source>A key with missing or oddly encoded members is read differently by different programs, or not at all.</source>
        <translation>缺少成員或編碼怪異的金鑰，不同的程式會有不同讀法，甚至完全讀不出來。</translation>
    </message>
    <message>
        <source>Private and public part belong together</source>
        <translation>私密與公開部分彼此相配</translation>
    </message>
    <message>
        <source>Signing with a private key that does not fit its public part gives signatures that nobody can verify, and with some algorithms it gives the key away.</source>
        <translation>以不符合公開部分的私密金鑰簽署，做出的簽章沒有人能驗證；用某些演算法還會洩漏金鑰。</translation>
    </message>
    <message>
        <source>The certificate holds the same key</source>
        <translation>憑證中是同一把金鑰</translation>
    </message>
    <message>
        <source>If the certificate is about another key, what it says about its owner does not count for this one.</source>
        <translation>如果憑證說的是另一把金鑰，它對擁有者的說明就不適用於這一把。</translation>
    </message>
    <message>
        <source>The AKP key names its algorithm</source>
        <translation>AKP 金鑰指明了演算法</translation>
    </message>
    <message>
        <source>For this type of key the algorithm is part of the key. Without it nobody can tell how to use it.</source>
        <translation>對這種類型的金鑰而言，演算法是金鑰的一部分。沒有它，誰也不知道該如何使用金鑰。</translation>
    </message>
    <message>
        <source>The private seed has 32 octets</source>
        <translation>私密種子為 32 位元組</translation>
    </message>
    <message>
        <source>The private part of an ML-DSA key is its seed. An expanded key or a shortened seed cannot be used by other programs.</source>
        <translation>ML-DSA 金鑰的私密部分是它的種子。展開後的金鑰或縮短的種子，其他程式無法使用。</translation>
    </message>
    <message>
        <source>The hash of the thumbprint is registered</source>
        <translation>指紋的雜湊是已註冊的</translation>
    </message>
    <message>
        <source>Programs compare thumbprints as text. With an unregistered hash name two of them cannot agree on one key.</source>
        <translation>程式以文字比較指紋。雜湊名稱若未註冊，兩個程式就無法認定是同一把金鑰。</translation>
    </message>
    <message>
        <source>The published set holds public keys only</source>
        <translation>公布的金鑰集只有公開金鑰</translation>
    </message>
    <message>
        <source>Whoever can fetch a private or symmetric key can sign tokens in the issuer&apos;s name. It has to be replaced at once.</source>
        <translation>能擷取私密金鑰或對稱金鑰的人，就能以發行者的名義簽署權杖。必須立即更換金鑰。</translation>
    </message>
    <message>
        <source>Every key ID in the set is used once</source>
        <translation>金鑰集中的每個金鑰識別碼只用一次</translation>
    </message>
    <message>
        <source>If two keys share an ID, some programs try only the first one. Tokens signed with the other one are then refused.</source>
        <translation>如果兩把金鑰共用一個識別碼，有些程式只會嘗試第一把。以另一把簽署的權杖就會被拒絕。</translation>
    </message>
    <message>
        <source>It has the form of a signed token</source>
        <translation>具有已簽署權杖的形式</translation>
    </message>
    <message>
        <source>A program that guesses at a broken form may read something other than what was signed. Missing, extra or mixed parts are how two programs come to see two different tokens in one text.</source>
        <translation>程式若對破損的形式自行猜測，讀到的可能不是當初簽署的內容。缺少、多出或混雜的部分，會讓兩個程式從同一段文字看出兩個不同的權杖。</translation>
    </message>
    <message>
        <source>It has the form of an encrypted token</source>
        <translation>具有加密權杖的形式</translation>
    </message>
    <message>
        <source>Without all of its parts nothing can be decrypted and nothing can be shown to be intact. Missing, extra or mixed parts let two programs read one text differently.</source>
        <translation>少了任何一部分就無法解密，也無法證明內容完整。缺少、多出或混雜的部分，會讓兩個程式對同一段文字有不同的讀法。</translation>
    </message>
    <message>
        <source>Nothing had to be stripped from the text</source>
        <translation>文字不需要去除任何東西</translation>
    </message>
    <message>
        <source>White space, quotes or a scheme name around a token are not part of it. A strict program that gets the same text refuses it.</source>
        <translation>權杖前後的空白、引號或驗證方式名稱（如 Bearer）都不屬於權杖。嚴格的程式收到同樣的文字會拒絕它。</translation>
    </message>
    <message>
        <source>Every part is plain base64url</source>
        <translation>每個部分都是單純的 base64url</translation>
    </message>
    <message>
        <source>Padding, white space and foreign characters are not allowed inside a token. Programs that skip them and programs that refuse them disagree about what was signed.</source>
        <translation>權杖內不允許填補字元、空白與外來字元。略過它們的程式和拒絕它們的程式，對簽署的內容會有不同看法。</translation>
    </message>
    <message>
        <source>Every part is spelled in the one proper way</source>
        <translation>每個部分都採用唯一正確的寫法</translation>
    </message>
    <message>
        <source>Stray bits in the last character give one token several spellings. Whoever keeps a list of revoked or used tokens by their text then misses the others.</source>
        <translation>最後一個字元中多餘的位元會讓同一個權杖有好幾種寫法。以文字記錄已撤銷或已使用權杖的人，就會漏掉其他寫法。</translation>
    </message>
    <message>
        <source>Header and claims are valid UTF-8</source>
        <translation>標頭與宣告是有效的 UTF-8</translation>
    </message>
    <message>
        <source>Broken text is repaired differently by different programs. A name that one of them sees is then not the name that another one checked.</source>
        <translation>不同的程式會以不同方式修補破損的文字。一個程式看到的名稱，就不再是另一個程式檢查過的名稱。</translation>
    </message>
    <message>
        <source>Header and claims are valid JSON</source>
        <translation>標頭與宣告是有效的 JSON</translation>
    </message>
    <message>
        <source>Readers that are lenient each repair broken JSON in their own way. Two services can then read different claims in one signed token.</source>
        <translation>寬鬆的讀取程式各以自己的方式修補破損的 JSON。兩個服務可能從同一個已簽署的權杖讀出不同的宣告。</translation>
    </message>
    <message>
        <source>No member name stands twice</source>
        <translation>沒有重複的成員名稱</translation>
    </message>
    <message>
        <source>Some programs take the first of two members with one name, others the last. An attacker can show a harmless value to the one that checks and another to the one that acts.</source>
        <translation>同名的兩個成員，有的程式取第一個，有的取最後一個。攻擊者可以讓負責檢查的程式看到無害的值，讓負責執行的程式看到另一個值。</translation>
    </message>
    <message>
        <source>Nesting and size stay within limits</source>
        <translation>巢狀深度與大小在限制之內</translation>
    </message>
    <message>
        <source>Very deep or very large JSON makes careless programs run out of memory or crash. It is a cheap way to take a service down.</source>
        <translation>極深或極大的 JSON 會讓不小心的程式耗盡記憶體或當掉。這是癱瘓服務的廉價手段。</translation>
    </message>
    <message>
        <source>Every number survives in programs that count in doubles</source>
        <translation>每個數字在以雙精度浮點數計算的程式中都不會走樣</translation>
    </message>
    <message>
        <source>Most programs keep numbers as doubles and silently change long ones. An identifier written as a number can then come out as another identifier.</source>
        <translation>大多數程式以雙精度浮點數保存數字，太長的數字會無聲無息地改變。以數字寫成的識別碼可能因此變成另一個識別碼。</translation>
    </message>
    <message>
        <source>Header parameters have the types they should</source>
        <translation>標頭參數具有應有的類型</translation>
    </message>
    <message>
        <source>A list where a text is due makes programs crash or skip a check. The specification fixes the type of each parameter so that all read the same.</source>
        <translation>應為文字之處出現清單，會讓程式當掉或略過檢查。規格訂定每個參數的類型，讓大家的讀法一致。</translation>
    </message>
    <message>
        <source>No header parameter stands in two headers</source>
        <translation>沒有標頭參數同時出現在兩個標頭</translation>
    </message>
    <message>
        <source>If a name is both in the protected and in the unprotected header, programs may take the one that nobody signed.</source>
        <translation>如果同一個名稱同時在受保護與未受保護的標頭中，程式可能會採用沒有人簽署的那一個。</translation>
    </message>
    <message>
        <source>The header names its algorithm</source>
        <translation>標頭指明了演算法</translation>
    </message>
    <message>
        <source>Without a name the receiver would have to guess how the token is protected, and guesses can be steered by an attacker.</source>
        <translation>沒有名稱，接收者就得猜測權杖受到什麼保護，而攻擊者可以左右這種猜測。</translation>
    </message>
    <message>
        <source>A token with the algorithm none has no signature: anybody can write one with any claims. It must never pass where a signed one is meant.</source>
        <translation>演算法為 none 的權杖沒有簽章：任何人都能寫出帶有任意宣告的權杖。在應該簽署的地方絕不可讓它通過。</translation>
    </message>
    <message>
        <source>The algorithm is a registered one</source>
        <translation>演算法是已註冊的</translation>
    </message>
    <message>
        <source>Nobody can check a signature made with an unknown method. Names are compared with case, since lenient comparing let spellings such as nOnE through in the past.</source>
        <translation>沒有人能檢查以未知方法製作的簽章。名稱比較區分大小寫，因為寬鬆的比較曾經讓 nOnE 之類的寫法過關。</translation>
    </message>
    <message>
        <source>The algorithm is one that you allowed</source>
        <translation>演算法是您允許的</translation>
    </message>
    <message>
        <source>If the token chooses the algorithm, an attacker chooses the weakest. The receiver has to fix in advance what it takes from this issuer.</source>
        <translation>如果由權杖選擇演算法，攻擊者就會選最弱的。接收者必須事先決定對這個發行者接受哪些演算法。</translation>
    </message>
    <message>
        <source>The algorithm name is fully specified and current</source>
        <translation>演算法名稱完整明確且現行有效</translation>
    </message>
    <message>
        <source>EdDSA does not say which curve is meant, and names marked as deprecated or prohibited should not appear in new systems. Use Ed25519 or Ed448 instead.</source>
        <translation>EdDSA 沒有說明是哪一條曲線，而標示為淘汰或禁止的名稱不應出現在新的系統中。請改用 Ed25519 或 Ed448。</translation>
    </message>
    <message>
        <source>The kind of key fits the algorithm</source>
        <translation>金鑰種類符合演算法</translation>
    </message>
    <message>
        <source>When a public key is taken as the secret of an HMAC, everybody who knows the public key can forge tokens. The type of the key has to decide, never the header alone.</source>
        <translation>如果把公開金鑰當成 HMAC 的秘密，凡是知道公開金鑰的人都能偽造權杖。必須由金鑰的類型決定，絕不只憑標頭。</translation>
    </message>
    <message>
        <source>The key is meant for this algorithm</source>
        <translation>金鑰是為這個演算法準備的</translation>
    </message>
    <message>
        <source>A key should serve one algorithm and one curve only. Using it with others weakens it and opens the way to attacks across algorithms.</source>
        <translation>一把金鑰只應用於一種演算法與一條曲線。用於其他演算法會使它變弱，並打開跨演算法攻擊的門。</translation>
    </message>
    <message>
        <source>The key may be used for this</source>
        <translation>金鑰可以用於這個用途</translation>
    </message>
    <message>
        <source>A key marked for encryption, or only for signing, is not meant to check signatures. Ignoring this mixes keys that were kept apart for a reason.</source>
        <translation>標示為加密用或只供簽署的金鑰，不是用來檢查簽章的。忽略這一點，就會把刻意分開的金鑰混在一起。</translation>
    </message>
    <message>
        <source>Every critical header parameter is understood</source>
        <translation>每個關鍵標頭參數都能理解</translation>
    </message>
    <message>
        <source>The sender says that whoever does not understand these parameters must refuse the token. Accepting it anyway means to miss a restriction.</source>
        <translation>傳送者要求不理解這些參數的一方必須拒絕權杖。仍然接受，就等於漏掉一項限制。</translation>
    </message>
    <message>
        <source>The list of critical parameters is well formed</source>
        <translation>關鍵參數清單格式正確</translation>
    </message>
    <message>
        <source>A wrong crit list leaves open which parameters must be understood. Programs then disagree on whether a restriction applies.</source>
        <translation>錯誤的 crit 清單會讓人無從得知哪些參數必須理解。各個程式對某項限制是否適用便會意見不一。</translation>
    </message>
    <message>
        <source>An unencoded payload is marked as critical</source>
        <translation>未編碼的承載內容已標示為關鍵</translation>
    </message>
    <message>
        <source>Without b64 in crit an older program reads other octets than those that were signed. In a JWT the payload is always encoded.</source>
        <translation>crit 中若沒有 b64，較舊的程式讀到的位元組就不是當初簽署的。在 JWT 中，承載內容一律要編碼。</translation>
    </message>
    <message>
        <source>A key inside the token is trusted by other means</source>
        <translation>權杖內的金鑰以其他方式受到信任</translation>
    </message>
    <message>
        <source>Anybody can make a key, sign with it and put it into the header. Such a signature shows only that the sender has that key, not who the sender is.</source>
        <translation>任何人都能製作金鑰、用它簽署再放進標頭。這樣的簽章只說明傳送者持有該金鑰，沒有說明傳送者是誰。</translation>
    </message>
    <message>
        <source>Key addresses in the token are on your list</source>
        <translation>權杖中的金鑰位址在您的清單上</translation>
    </message>
    <message>
        <source>An attacker can point to keys of their own, or make your server call an address inside your network. Nothing was fetched here.</source>
        <translation>攻擊者可以指向自己的金鑰，或讓您的伺服器呼叫內部網路的位址。這裡沒有擷取任何東西。</translation>
    </message>
    <message>
        <source>The key ID is harmless text</source>
        <translation>金鑰識別碼是無害的文字</translation>
    </message>
    <message>
        <source>The sender chooses kid freely. Path or query syntax in it aims at programs that use it in a file name or a database query.</source>
        <translation>kid 由傳送者任意填寫。其中的路徑或查詢語法，針對的是把它用在檔案名稱或資料庫查詢的程式。</translation>
    </message>
    <message>
        <source>A key with this key ID is at hand</source>
        <translation>手邊有這個識別碼的金鑰</translation>
    </message>
    <message>
        <source>If no key has this ID, the token may be from another issuer, or keys were changed and the set at hand is old.</source>
        <translation>如果沒有金鑰具有這個識別碼，權杖可能來自其他發行者，或金鑰已更換而手邊的金鑰集是舊的。</translation>
    </message>
    <message>
        <source>The certificate chain holds</source>
        <translation>憑證鏈成立</translation>
    </message>
    <message>
        <source>Certificates in the header say who owns the key only if they lead to an authority that you trust and are in date.</source>
        <translation>標頭中的憑證只有在通往您信任的憑證機構且在有效期限內時，才能說明金鑰屬於誰。</translation>
    </message>
    <message>
        <source>The signature is right</source>
        <translation>簽章正確</translation>
    </message>
    <message>
        <source>A wrong signature means that header or claims were changed, or that another key was used. Nothing in the token can be believed then.</source>
        <translation>簽章錯誤表示標頭或宣告遭到更改，或用的是另一把金鑰。這時權杖中的任何內容都不可相信。</translation>
    </message>
    <message>
        <source>The signature was checked</source>
        <translation>簽章已經檢查</translation>
    </message>
    <message>
        <source>Without a key the token is only decoded. Anybody could have written it: what it says proves nothing.</source>
        <translation>沒有金鑰，權杖只是解碼而已。任何人都可能寫出它：它所說的什麼也證明不了。</translation>
    </message>
    <message>
        <source>The ECDSA signature has the JOSE form</source>
        <translation>ECDSA 簽章採用 JOSE 的形式</translation>
    </message>
    <message>
        <source>JOSE wants r and s side by side in a fixed size. Many libraries produce DER by default, which strict receivers refuse.</source>
        <translation>JOSE 要求 r 與 s 以固定大小並列。許多程式庫預設產生 DER，嚴格的接收者會拒絕。</translation>
    </message>
    <message>
        <source>Every one of the signatures is right</source>
        <translation>所有簽章都正確</translation>
    </message>
    <message>
        <source>An object with several signatures may hold good and bad ones. Whoever only hears that it is valid does not know which signer vouches for it.</source>
        <translation>有多個簽章的物件可能好壞兼有。只聽到「有效」的人，不知道是哪個簽署者擔保的。</translation>
    </message>
    <message>
        <source>No personal data lies open</source>
        <translation>沒有個人資料公開暴露</translation>
    </message>
    <message>
        <source>A signed token is not encrypted: every browser, proxy and log that sees it can read it. Personal data in it ends up in all of those.</source>
        <translation>已簽署的權杖並未加密：看得到它的每個瀏覽器、代理伺服器與記錄檔都能讀取。其中的個人資料會留在所有這些地方。</translation>
    </message>
    <message>
        <source>No claim holds hidden or active text</source>
        <translation>沒有宣告含有隱藏或會作用的文字</translation>
    </message>
    <message>
        <source>Control and bidirectional characters can make a name look like another one, and HTML can run where a page shows it carelessly.</source>
        <translation>控制字元與雙向文字字元能讓一個名稱看起來像另一個，而 HTML 在不小心顯示它的網頁上會執行。</translation>
    </message>
    <message>
        <source>The ID token has all the claims it needs</source>
        <translation>ID 權杖具備所有必要的宣告</translation>
    </message>
    <message>
        <source>Without issuer, subject, audience and times a client cannot tell who logged in where, for whom and when.</source>
        <translation>沒有發行者、主體、受眾與時間，用戶端無法得知是誰在哪裡、為了誰、在何時登入。</translation>
    </message>
    <message>
        <source>The ID token is from the discovered issuer</source>
        <translation>ID 權杖來自探索到的發行者</translation>
    </message>
    <message>
        <source>With several identity providers, a bad one could otherwise hand out tokens in the name of a good one.</source>
        <translation>有多個身分提供者時，惡意的提供者可能會以正當提供者的名義發出權杖。</translation>
    </message>
    <message>
        <source>The ID token is for this client only</source>
        <translation>ID 權杖只給這個用戶端</translation>
    </message>
    <message>
        <source>A token that another client obtained must not log a user in here. Further audiences have to be ones that you know.</source>
        <translation>其他用戶端取得的權杖不得在這裡登入使用者。其他受眾必須是您認識的。</translation>
    </message>
    <message>
        <source>The authorized party is this client</source>
        <translation>獲授權方是這個用戶端</translation>
    </message>
    <message>
        <source>azp names the client that asked for the token. If it names another one, the token was not issued to you.</source>
        <translation>azp 指出是哪個用戶端要求權杖。如果指的是別的用戶端，這個權杖就不是發給您的。</translation>
    </message>
    <message>
        <source>The ID token is signed as agreed</source>
        <translation>ID 權杖依約定簽署</translation>
    </message>
    <message>
        <source>The algorithm is agreed at registration. An unsigned token, or a MAC with a secret that several share, could come from others than the provider.</source>
        <translation>演算法在註冊時約定。未簽署的權杖，或以多方共用的秘密製作的 MAC，可能來自提供者以外的人。</translation>
    </message>
    <message>
        <source>The nonce is the one that was sent</source>
        <translation>一次性亂數與送出的相同</translation>
    </message>
    <message>
        <source>The nonce ties the ID token to the login that this browser began. Without it, a token stolen or recorded elsewhere can be slipped in.</source>
        <translation>一次性亂數把 ID 權杖連到這個瀏覽器開始的登入。沒有它，在別處竊取或錄下的權杖可能會被塞進來。</translation>
    </message>
    <message>
        <source>The requested login strength was reached</source>
        <translation>達到要求的登入強度</translation>
    </message>
    <message>
        <source>If a strong login was asked for and a weaker one took place, the user may have been let in with only a password.</source>
        <translation>如果要求強的登入，實際卻是較弱的登入，使用者可能只憑密碼就進來了。</translation>
    </message>
    <message>
        <source>The login is recent enough</source>
        <translation>登入時間夠近</translation>
    </message>
    <message>
        <source>When a fresh login was asked for, an old session must not count. Somebody else may be sitting at the machine by now.</source>
        <translation>要求重新登入時，舊的工作階段不算數。現在坐在電腦前的可能已是別人。</translation>
    </message>
    <message>
        <source>The access token belongs to this ID token</source>
        <translation>存取權杖屬於這個 ID 權杖</translation>
    </message>
    <message>
        <source>The hash ties both together. If it does not fit, somebody may have exchanged the access token on its way through the browser.</source>
        <translation>雜湊把兩者連在一起。若不相符，存取權杖可能在經過瀏覽器途中被人調換。</translation>
    </message>
    <message>
        <source>The code belongs to this ID token</source>
        <translation>授權碼屬於這個 ID 權杖</translation>
    </message>
    <message>
        <source>The hash ties both together. If it does not fit, somebody may have exchanged the authorization code on its way through the browser.</source>
        <translation>雜湊把兩者連在一起。若不相符，授權碼可能在經過瀏覽器途中被人調換。</translation>
    </message>
    <message>
        <source>The ID token brings no keys of its own</source>
        <translation>ID 權杖沒有自帶金鑰</translation>
    </message>
    <message>
        <source>The keys of a provider come from its metadata. A token that brings its own invites programs to trust whatever it says.</source>
        <translation>提供者的金鑰來自它的中繼資料。自帶金鑰的權杖會引誘程式相信它所說的一切。</translation>
    </message>
    <message>
        <source>The logout token has all the claims it needs</source>
        <translation>登出權杖具備所有必要的宣告</translation>
    </message>
    <message>
        <source>Without them a receiver cannot tell whose session is to end, or whether the message is genuine and new. Anybody could then end sessions.</source>
        <translation>沒有這些宣告，接收者無法得知要結束誰的工作階段，也不知道訊息是否真實、是否新近。任何人都可以藉此結束工作階段。</translation>
    </message>
    <message>
        <source>The logout event is in the token</source>
        <translation>權杖中有登出事件</translation>
    </message>
    <message>
        <source>This claim is what makes it a logout token. Without it another kind of token could be used to end sessions.</source>
        <translation>正是這個宣告使它成為登出權杖。沒有它，別種權杖就可能被用來結束工作階段。</translation>
    </message>
    <message>
        <source>The logout token has no nonce</source>
        <translation>登出權杖沒有一次性亂數</translation>
    </message>
    <message>
        <source>The missing nonce keeps a logout token from being taken for an ID token, which would log a user in instead of out.</source>
        <translation>少了一次性亂數，登出權杖才不會被當成 ID 權杖，否則使用者會被登入而不是登出。</translation>
    </message>
    <message>
        <source>It has the form of an SD-JWT</source>
        <translation>具有 SD-JWT 的形式</translation>
    </message>
    <message>
        <source>Token, disclosures and key binding have fixed places. If they are mixed up, programs disagree on what was disclosed.</source>
        <translation>權杖、揭露項目與金鑰繫結各有固定的位置。一旦混在一起，各個程式對揭露了什麼就會意見不一。</translation>
    </message>
    <message>
        <source>Every disclosure belongs to a digest in the token</source>
        <translation>每個揭露項目都對應權杖中的摘要</translation>
    </message>
    <message>
        <source>A disclosure without a digest was not vouched for by the issuer. Taking it means to believe a claim that the holder made up.</source>
        <translation>沒有摘要的揭露項目未經發行者擔保。接受它，就等於相信持有者自己捏造的宣告。</translation>
    </message>
    <message>
        <source>No disclosure is given twice</source>
        <translation>沒有重複的揭露項目</translation>
    </message>
    <message>
        <source>A repeated disclosure adds nothing and confuses programs that count or list what was disclosed.</source>
        <translation>重複的揭露項目沒有增加任何東西，只會擾亂計算或列出揭露內容的程式。</translation>
    </message>
    <message>
        <source>The presenter proves to be the holder</source>
        <translation>出示者證明自己是持有者</translation>
    </message>
    <message>
        <source>Without key binding a stolen credential can be presented by anybody.</source>
        <translation>沒有金鑰繫結，被竊的憑證任何人都能出示。</translation>
    </message>
    <message>
        <source>The key binding is for this presentation</source>
        <translation>金鑰繫結是為這次出示製作的</translation>
    </message>
    <message>
        <source>Nonce and age show that the proof was made now and for you. Otherwise a recorded presentation can be shown again.</source>
        <translation>一次性亂數與時間表示這個證明是現在為您製作的。否則錄下的出示可以再拿來用。</translation>
    </message>
    <message>
        <source>The key binding is for this verifier</source>
        <translation>金鑰繫結是給這個驗證者的</translation>
    </message>
    <message>
        <source>A presentation made for one verifier must not work at another, or the first could pass as the holder.</source>
        <translation>為一個驗證者所做的出示不得用於另一個，否則前者可以冒充持有者。</translation>
    </message>
    <message>
        <source>The key binding covers all that is presented</source>
        <translation>金鑰繫結涵蓋出示的全部內容</translation>
    </message>
    <message>
        <source>If the hash does not fit, disclosures were added or removed after the holder signed.</source>
        <translation>如果雜湊不符，表示在持有者簽署之後增加或移除了揭露項目。</translation>
    </message>
    <message>
        <source>The token grants the scopes that are needed</source>
        <translation>權杖授與了所需的範圍</translation>
    </message>
    <message>
        <source>An API that does not look at the scopes lets a client do more than the user agreed to.</source>
        <translation>API 若不檢查範圍，用戶端能做的事就會超出使用者同意的範圍。</translation>
    </message>
    <message>
        <source>Everything that was expected was looked at</source>
        <translation>所有的預期都已比對</translation>
    </message>
    <message>
        <source>What you expect of a token protects you only where it is compared. A kind of token that does not have it can&apos;t show it.</source>
        <translation>對權杖的預期只有在比對時才能保護您。這類權杖若沒有該項內容，就無從證明。</translation>
    </message>
    <message>
        <source>Text is made of whole characters</source>
        <translation>文字由完整的字元組成</translation>
    </message>
    <message>
        <source>Half of a surrogate pair stands for no character. Programs replace it, drop it or refuse the text, so that two of them can read two different names.</source>
        <translation>半個代理對不代表任何字元。有的程式會替換它，有的會丟棄它，有的會拒絕整段文字，因此兩個程式可能讀到兩個不同的名稱。</translation>
    </message>
    <message>
        <source>The token is signed</source>
        <translation>權杖已簽署</translation>
    </message>
    <message>
        <source>The access token was issued to this client</source>
        <translation>存取權杖是發行給這個用戶端的</translation>
    </message>
    <message>
        <source>A token that another client got says what that one may do. An API that tells clients apart must not mix them up.</source>
        <translation>別的用戶端取得的權杖，說的是那個用戶端可以做什麼。會區分用戶端的 API 不可混淆。</translation>
    </message>
    <message>
        <source>The secret is no public key</source>
        <translation>秘密不是公開金鑰</translation>
    </message>
    <message>
        <source>If the text of a public key passes for a secret, whoever has the public key can sign: a program that takes such a token can be made to take any.</source>
        <translation>若公開金鑰的文字被當成秘密，任何擁有該公開金鑰的人都能簽署：接受這種權杖的程式，也會被騙去接受任何權杖。</translation>
    </message>
    <message>
        <source>The key&apos;s certificate is within its dates</source>
        <translation>金鑰的憑證在有效期限內</translation>
    </message>
    <message>
        <source>Outside its dates nobody vouches for what a certificate says about the key, and programs that look at them refuse it.</source>
        <translation>在有效期限之外，沒有人擔保憑證對金鑰的說明，會檢查期限的程式也會拒絕它。</translation>
    </message>
    <message>
        <source>Clocks may differ by minutes at most</source>
        <translation>時鐘最多只容許相差幾分鐘</translation>
    </message>
    <message>
        <source>A leeway makes up for clocks that differ. One of hours accepts tokens that have long expired.</source>
        <translation>寬限是為了彌補時鐘之間的差異。寬限長達數小時，就會接受早已到期的權杖。</translation>
    </message>
    <message>
        <source>Every key that was given can be used</source>
        <translation>您提供的每把金鑰都能使用</translation>
    </message>
    <message>
        <source>A key that can&apos;t be read or used may be the one that made the signature. That no key fits says little until it is mended.</source>
        <translation>無法讀取或使用的金鑰，可能正是產生簽章的那一把。在修好它之前，「沒有金鑰符合」說明不了什麼。</translation>
    </message>
    <message>
        <source>The answer belongs to the request that was sent</source>
        <translation>回應屬於送出的那個請求</translation>
    </message>
    <message>
        <source>The state ties the answer to this browser. Without it somebody can slip their own answer in, and you work in their account without noticing.</source>
        <translation>state 把回應與這個瀏覽器繫結在一起。沒有它，別人可以塞進他們自己的回應，您會在不知不覺中使用他們的帳戶。</translation>
    </message>
    <message>
        <source>The answer comes from the server that was asked</source>
        <translation>回應來自所詢問的伺服器</translation>
    </message>
    <message>
        <source>A client that knows several servers could be made to hand the code of an honest one to a hostile one. The issuer in the answer shows whose code it is.</source>
        <translation>認得多個伺服器的用戶端，可能被誘使把誠實伺服器的授權碼交給惡意的伺服器。回應裡的發行者說明授權碼是誰的。</translation>
    </message>
    <message>
        <source>No parameter stands twice</source>
        <translation>沒有參數出現兩次</translation>
    </message>
    <message>
        <source>Of two values one reader takes the first and another the last. That is a way past whatever looks at only one of them.</source>
        <translation>有兩個值時，有的讀取者取第一個，有的取最後一個。只看其中一個的檢查就這樣被繞過。</translation>
    </message>
    <message>
        <source>No grant that has been given up</source>
        <translation>沒有使用已被放棄的授權方式</translation>
    </message>
    <message>
        <source>Tokens in an address leak through histories and logs, and a password given to a client is no secret of the user any more. OAuth 2.1 has neither of the two grants.</source>
        <translation>位址裡的權杖會從歷程記錄和日誌洩漏；交給用戶端的密碼，也不再是使用者的秘密。OAuth 2.1 沒有這兩種授權。</translation>
    </message>
    <message>
        <source>An ID token is asked for with a nonce</source>
        <translation>要求 ID 權杖時帶有一次性亂數</translation>
    </message>
    <message>
        <source>An ID token that comes through the browser is only tied to this login by its nonce. Without one, a token recorded elsewhere can be slipped in.</source>
        <translation>經由瀏覽器送來的 ID 權杖，只靠一次性亂數與這次登入繫結。沒有它，在別處記錄下來的權杖可能被塞進來。</translation>
    </message>
    <message>
        <source>The answer comes the way that was asked for</source>
        <translation>回應以所要求的方式送來</translation>
    </message>
    <message>
        <source>Query, fragment and form reach different readers. A server that chooses another way than agreed may show the answer to those who should not see it.</source>
        <translation>查詢、片段和表單會到達不同的讀取者。伺服器若用約定以外的方式，可能讓不該看到的人看到回應。</translation>
    </message>
    <message>
        <source>The answer holds nothing that was not asked for</source>
        <translation>回應沒有不曾要求的內容</translation>
    </message>
    <message>
        <source>A token that nobody asked for may have been put in by somebody else, and it has come through the browser for nothing.</source>
        <translation>沒有人要求的權杖可能是別人放進來的，而且它白白經過了瀏覽器。</translation>
    </message>
    <message>
        <source>The request is protected by PKCE</source>
        <translation>請求受 PKCE 保護</translation>
    </message>
    <message>
        <source>Whoever gets hold of the code can redeem it, unless only the client that asked knows the verifier.</source>
        <translation>除非只有提出請求的用戶端知道 PKCE 的驗證碼，否則任何拿到授權碼的人都能兌換它。</translation>
    </message>
    <message>
        <source>The PKCE challenge is a hash (S256)</source>
        <translation>PKCE 的質詢值是雜湊 (S256)</translation>
    </message>
    <message>
        <source>With plain the verifier itself stands in the request. Whoever reads the address can redeem the code.</source>
        <translation>使用 plain 時，PKCE 的驗證碼本身就在請求裡。任何讀到位址的人都能兌換授權碼。</translation>
    </message>
    <message>
        <source>The PKCE verifier is well formed</source>
        <translation>PKCE 的驗證碼格式正確</translation>
    </message>
    <message>
        <source>A short verifier can be guessed, and a server refuses one with other characters than it may have.</source>
        <translation>太短的驗證碼猜得到；含有不允許字元的驗證碼，伺服器會拒絕。</translation>
    </message>
    <message>
        <source>The PKCE verifier gives the challenge that was sent</source>
        <translation>PKCE 的驗證碼能算出送出的質詢值</translation>
    </message>
    <message>
        <source>A server that takes another verifier does not check it at all. Then PKCE protects nothing.</source>
        <translation>接受別的驗證碼的伺服器根本沒有檢查。那麼 PKCE 什麼也保護不了。</translation>
    </message>
    <message>
        <source>The server says that it supports what is asked</source>
        <translation>伺服器表示支援所要求的內容</translation>
    </message>
    <message>
        <source>What the metadata do not list may be refused or silently ignored. Some servers list less than they can do.</source>
        <translation>中繼資料沒有列出的內容，可能被拒絕或默默忽略。有些伺服器列出的比做得到的少。</translation>
    </message>
    <message>
        <source>The redirect URI is one exact address</source>
        <translation>重新導向 URI 是一個確切的位址</translation>
    </message>
    <message>
        <source>A pattern also fits addresses of others. Whoever controls one of those gets the codes.</source>
        <translation>樣式也會符合別人的位址。控制其中之一的人就能拿到授權碼。</translation>
    </message>
    <message>
        <source>The redirect URI is a safe kind of address</source>
        <translation>重新導向 URI 是安全的位址種類</translation>
    </message>
    <message>
        <source>The code travels to this address. It has to be protected on its way, and no other program should be able to claim it.</source>
        <translation>授權碼會送到這個位址。它在途中必須受到保護，其他程式也不應能佔用這個位址。</translation>
    </message>
    <message>
        <source>The loopback redirect names an IP address</source>
        <translation>迴路的重新導向使用 IP 位址</translation>
    </message>
    <message>
        <source>The name localhost can be made to point elsewhere or to another interface. 127.0.0.1 and [::1] always mean this machine.</source>
        <translation>localhost 這個名稱可能被指到別處或別的介面。127.0.0.1 和 [::1] 一定是這部電腦。</translation>
    </message>
    <message>
        <source>The answer must not be stored by caches</source>
        <translation>快取不得儲存回應</translation>
    </message>
    <message>
        <source>Without no-store a proxy or browser may keep the tokens, for whoever looks there later.</source>
        <translation>沒有 no-store，代理伺服器或瀏覽器可能留下權杖，讓之後去找的人看到。</translation>
    </message>
    <message>
        <source>The answer is JSON and says so</source>
        <translation>回應是 JSON，也這樣表明</translation>
    </message>
    <message>
        <source>Clients that follow the specification refuse an answer of another kind, or read it wrongly.</source>
        <translation>遵守規格的用戶端會拒絕其他種類的回應，或讀錯內容。</translation>
    </message>
    <message>
        <source>The kind of the access token is known</source>
        <translation>存取權杖的種類是已知的</translation>
    </message>
    <message>
        <source>The token type says how a token has to be sent. One that is not understood must not be used.</source>
        <translation>權杖類型說明該怎麼送出權杖。不認得的類型不得使用。</translation>
    </message>
    <message>
        <source>The answer says how long it holds</source>
        <translation>回應說明有效多久</translation>
    </message>
    <message>
        <source>Without expires_in a client only learns from a refusal that its token has expired.</source>
        <translation>沒有 expires_in，用戶端要等到被拒絕才知道權杖已到期。</translation>
    </message>
    <message>
        <source>Times are JSON numbers</source>
        <translation>時間是 JSON 數字</translation>
    </message>
    <message>
        <source>A strict reader refuses a number in quotation marks, so this works with some clients and not with others.</source>
        <translation>嚴格的讀取者會拒絕放在引號裡的數字，所以有些用戶端能用，有些不能。</translation>
    </message>
    <message>
        <source>Times are whole seconds that are not negative</source>
        <translation>時間是不為負的整數秒</translation>
    </message>
    <message>
        <source>A client cannot tell from any other value when to ask again, and may keep using what has expired.</source>
        <translation>用戶端無法從別的值得知何時該再要求，可能繼續使用已到期的內容。</translation>
    </message>
    <message>
        <source>The scope is one text with blanks between</source>
        <translation>範圍是一段以空格分隔的文字</translation>
    </message>
    <message>
        <source>A client that expects a text cannot read a list, and takes it that everything was granted that it asked for.</source>
        <translation>預期是文字的用戶端讀不了清單，會以為所要求的全都授予了。</translation>
    </message>
    <message>
        <source>Everything that was asked for was granted</source>
        <translation>所要求的全都授予了</translation>
    </message>
    <message>
        <source>Servers may grant less and only say so in scope. Calls that need the rest fail later.</source>
        <translation>伺服器可以授予較少的範圍，而且只在 scope 裡說明。需要其餘範圍的呼叫之後會失敗。</translation>
    </message>
    <message>
        <source>An ID token came where openid was asked for</source>
        <translation>要求 openid 時收到了 ID 權杖</translation>
    </message>
    <message>
        <source>Only the ID token says who has logged in. An access token does not.</source>
        <translation>只有 ID 權杖說明登入的是誰。存取權杖不說明。</translation>
    </message>
    <message>
        <source>A refresh token came where it was asked for</source>
        <translation>要求更新權杖時收到了它</translation>
    </message>
    <message>
        <source>Without one the user has to log in again when the access token expires. Many servers give it only with prompt=consent.</source>
        <translation>沒有它，存取權杖到期時使用者就得重新登入。許多伺服器只在有 prompt=consent 時才給。</translation>
    </message>
    <message>
        <source>A refusal has the status of one</source>
        <translation>拒絕帶有拒絕的狀態</translation>
    </message>
    <message>
        <source>Programs look at the status first. With a status of success they take the refusal for an answer.</source>
        <translation>程式會先看狀態。狀態若是成功，程式會把拒絕當成回應。</translation>
    </message>
    <message>
        <source>A refusal says why, in the prescribed form</source>
        <translation>拒絕以規定的形式說明原因</translation>
    </message>
    <message>
        <source>Without an error code a client cannot tell what to do: ask again, log in again or give up.</source>
        <translation>沒有錯誤碼，用戶端不知道該怎麼做：再要求一次、重新登入，還是放棄。</translation>
    </message>
    <message>
        <source>Status 401 comes with a challenge</source>
        <translation>狀態 401 帶有質詢</translation>
    </message>
    <message>
        <source>The challenge (WWW-Authenticate) tells the client how to authenticate. HTTP requires it with this status.</source>
        <translation>質詢 (WWW-Authenticate) 告訴用戶端該如何驗證身分。HTTP 規定這個狀態必須帶有它。</translation>
    </message>
    <message>
        <source>The device page is a proper web address</source>
        <translation>裝置頁面是正當的網頁位址</translation>
    </message>
    <message>
        <source>A person types or scans this address. It has to be short-lived, genuine and protected, and under the name that clients look for.</source>
        <translation>有人要輸入或掃描這個位址。它必須簡短、真實且受保護，並且用的是用戶端會找的名稱。</translation>
    </message>
    <message>
        <source>The pause between two questions is sensible</source>
        <translation>兩次詢問之間的間隔合理</translation>
    </message>
    <message>
        <source>A client that asks too often is told to slow down; one that asks too rarely lets the person wait.</source>
        <translation>太常詢問的用戶端會被要求放慢；太少詢問的會讓人等候。</translation>
    </message>
    <message>
        <source>The API says how it wants to be called</source>
        <translation>API 說明它想要怎樣被呼叫</translation>
    </message>
    <message>
        <source>The challenge of an API tells which token it wants and what was wrong with this one. Without it a client has to guess.</source>
        <translation>API 的質詢說明它要哪種權杖，以及這個權杖哪裡不對。沒有它，用戶端只能猜。</translation>
    </message>
    <message>
        <source>The challenge can be read</source>
        <translation>質詢可以讀取</translation>
    </message>
    <message>
        <source>A client that cannot read the challenge does not learn whether to get a new token or more rights.</source>
        <translation>讀不了質詢的用戶端，不知道該取得新的權杖還是更多權限。</translation>
    </message>
    <message>
        <source>The status fits the error in the challenge</source>
        <translation>狀態與質詢中的錯誤相符</translation>
    </message>
    <message>
        <source>Clients get a new token after 401 and ask for more rights after 403. With the wrong status they do the wrong thing.</source>
        <translation>用戶端遇到 401 會取得新的權杖，遇到 403 會要求更多權限。狀態錯誤，它們就會做錯事。</translation>
    </message>
    <message>
        <source>UserInfo is about the user of the ID token</source>
        <translation>UserInfo 說的是 ID 權杖的使用者</translation>
    </message>
    <message>
        <source>If sub is another one, the access token belongs to somebody else, and the claims are theirs.</source>
        <translation>如果 sub 是別人，存取權杖就屬於別人，那些宣告也是別人的。</translation>
    </message>
    <message>
        <source>The signature of the UserInfo answer was checked</source>
        <translation>已檢查 UserInfo 回應的簽章</translation>
    </message>
    <message>
        <source>A signed answer can be checked like any token. Until then it is worth what the connection is worth that it came through.</source>
        <translation>已簽署的回應可以像任何權杖一樣檢查。在那之前，它的可信度只等於送來它的連線。</translation>
    </message>
    <message>
        <source>The server says that the token is good now</source>
        <translation>伺服器表示權杖現在有效</translation>
    </message>
    <message>
        <source>An inactive token has expired, was revoked or was never issued here. An API that takes it lets a stranger in.</source>
        <translation>未在使用中的權杖已到期、已撤銷，或從來不是在這裡發行的。接受它的 API 會讓陌生人進來。</translation>
    </message>
    <message>
        <source>The signature of the introspection was checked</source>
        <translation>已檢查內省回應的簽章</translation>
    </message>
    <message>
        <source>A signed answer proves later what the server said. Until its signature is checked, it proves nothing.</source>
        <translation>已簽署的回應之後能證明伺服器說過什麼。簽章經過檢查之前，它什麼也證明不了。</translation>
    </message>
    <message>
        <source>The revocation is confirmed with status 200</source>
        <translation>撤銷以狀態 200 確認</translation>
    </message>
    <message>
        <source>Only 200 says that the token is of no use any more. A client that gets another status cannot be sure.</source>
        <translation>只有 200 表示權杖不再有用。收到其他狀態的用戶端無法確定。</translation>
    </message>
    <message>
        <source>The metadata have all that they need</source>
        <translation>中繼資料具備所需的一切</translation>
    </message>
    <message>
        <source>Clients configure themselves from this document. What is missing there, or points to an unprotected address, does not work or is not safe.</source>
        <translation>用戶端依這份文件設定自己。缺少的內容或指向未受保護位址的內容，不是無法運作，就是不安全。</translation>
    </message>
    <message>
        <source>The metadata announce PKCE with S256</source>
        <translation>中繼資料公布支援 S256 的 PKCE</translation>
    </message>
    <message>
        <source>A client only knows from the metadata that the server checks the verifier. A server that ignores it leaves stolen codes usable.</source>
        <translation>用戶端只能從中繼資料得知伺服器會檢查 PKCE 的驗證碼。忽略它的伺服器會讓被偷的授權碼仍能使用。</translation>
    </message>
    <message>
        <source>The ID tokens of this login are about the same person</source>
        <translation>這次登入的 ID 權杖說的是同一個人</translation>
    </message>
    <message>
        <source>If a later ID token names somebody else, two logins were mixed up, and the client would go on as the wrong person.</source>
        <translation>如果後來的 ID 權杖指的是別人，表示兩次登入混在一起，用戶端會以錯誤的人繼續。</translation>
    </message>
    <message>
        <source>The connection is encrypted by TLS 1.2 or 1.3</source>
        <translation>連線以 TLS 1.2 或 1.3 加密</translation>
    </message>
    <message>
        <source>Whoever reads along on an older or weaker connection has the codes, the tokens and the secrets, perhaps years later.</source>
        <translation>誰能在較舊或較弱的連線上旁讀，就能取得授權碼、權杖與秘密，也許是在多年以後。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was verified</source>
        <translation>已驗證伺服器的憑證</translation>
    </message>
    <message>
        <source>Only a certificate of a trusted authority, for this name and in force today, says that nobody else answers in the server&apos;s place.</source>
        <translation>只有受信任機構為這個名稱發行、今天仍在有效期內的憑證，才能說明沒有別人代替伺服器回答。</translation>
    </message>
    <message>
        <source>No redirect carries credentials on</source>
        <translation>沒有重新導向把憑證資料帶往別處</translation>
    </message>
    <message>
        <source>After 307 and 308 a program sends the same request once more, with the secrets in it, to wherever the answer points. 303 asks anew, without them.</source>
        <translation>收到 307 或 308 後，程式會把同一個請求連同其中的秘密再送一次，送往回應所指之處。303 則重新發問，不帶這些秘密。</translation>
    </message>
    <message>
        <source>The request is pushed where the server asks for that</source>
        <translation>伺服器要求推送時，要求有先推送</translation>
    </message>
    <message>
        <source>A server that takes requests from the browser all the same, although it says that it does not, lets anybody on the way change them.</source>
        <translation>伺服器說不接受來自瀏覽器的要求卻仍然接受，途中的任何人就能更改它。</translation>
    </message>
    <message>
        <source>A state is used for one request</source>
        <translation>一個 state 只用於一個要求</translation>
    </message>
    <message>
        <source>A state that stands in two requests ties an answer to neither: what was seen of the first can be played into the second.</source>
        <translation>出現在兩個要求中的 state 無法將回應綁定到任何一個：從第一個看到的內容可以用在第二個。</translation>
    </message>
    <message>
        <source>No script of another origin reads the sign-in</source>
        <translation>其他來源的指令碼讀不到登入內容</translation>
    </message>
    <message>
        <source>Browsers are led there and scripts have no business with it. Where it answers them, a page elsewhere may read what was meant for the client.</source>
        <translation>授權端點是讓瀏覽器前往的，與指令碼無關。如果它回應指令碼，別處的頁面就可能讀到原本給用戶端的內容。</translation>
    </message>
    <message>
        <source>The sign-in page can&apos;t be put into a frame</source>
        <translation>登入頁面不能放進框架</translation>
    </message>
    <message>
        <source>In a frame under something harmless a person clicks what they don&apos;t see, and so agrees to what they don&apos;t want.</source>
        <translation>放在無害內容下方的框架中，使用者會點到看不見的東西，因而同意自己不想要的事。</translation>
    </message>
    <message>
        <source>The client compares the state</source>
        <translation>用戶端會比對 state</translation>
    </message>
    <message>
        <source>A client that takes an answer whatever its state is can be led into a login that somebody else began. Only the client knows whether it compares.</source>
        <translation>不論 state 為何都接受回應的用戶端，可能被帶進別人開始的登入。只有用戶端知道自己是否比對。</translation>
    </message>
    <message>
        <source>The answer is from the server to which the request went</source>
        <translation>回應來自收到要求的伺服器</translation>
    </message>
    <message>
        <source>A hostile server may send the browser on to an honest one. The client would then hand the honest one&apos;s code to the hostile one.</source>
        <translation>惡意伺服器可能將瀏覽器轉送到正當的伺服器，用戶端就會把正當伺服器的授權碼交給惡意伺服器。</translation>
    </message>
    <message>
        <source>The answer goes to the redirect URI of the request</source>
        <translation>回應送往要求中的重新導向 URI</translation>
    </message>
    <message>
        <source>An answer that goes elsewhere is in the wrong hands, and the code with it.</source>
        <translation>送往別處的回應會落入錯誤的人手中，授權碼也一樣。</translation>
    </message>
    <message>
        <source>The code does not go along to other sites</source>
        <translation>授權碼不會傳到其他網站</translation>
    </message>
    <message>
        <source>Browsers tell the next site from which address they came. Whoever reads its logs has the code.</source>
        <translation>瀏覽器會告訴下一個網站自己來自哪個位址。讀到其記錄檔的人就有了授權碼。</translation>
    </message>
    <message>
        <source>No token goes along in a Referer</source>
        <translation>權杖不會隨 Referer 傳出</translation>
    </message>
    <message>
        <source>A token in the address of a page is told to every site from which that page loads something.</source>
        <translation>頁面位址中的權杖，會告訴該頁面載入內容的每個網站。</translation>
    </message>
    <message>
        <source>The client&apos;s redirect URI does not send the code on</source>
        <translation>用戶端的重新導向 URI 不會再轉送授權碼</translation>
    </message>
    <message>
        <source>A redirect that takes the parameters along brings the code to whomever it leads to.</source>
        <translation>帶著參數的重新導向，會把授權碼帶給它所前往的那一方。</translation>
    </message>
    <message>
        <source>The page that takes the code tells no other site about it</source>
        <translation>接收授權碼的頁面不會告訴其他網站</translation>
    </message>
    <message>
        <source>Without a Referrer-Policy an older browser hands the address of this page, code and all, to whatever it loads.</source>
        <translation>沒有 Referrer-Policy 時，較舊的瀏覽器會把此頁面的位址連同授權碼，交給它載入的一切。</translation>
    </message>
    <message>
        <source>The token request is a POST</source>
        <translation>權杖要求使用 POST</translation>
    </message>
    <message>
        <source>With GET the code and the credentials stand in an address, and so in every log on the way.</source>
        <translation>使用 GET 時，授權碼和憑證會出現在位址中，也就出現在沿途的每份記錄檔裡。</translation>
    </message>
    <message>
        <source>The code is used once</source>
        <translation>授權碼只使用一次</translation>
    </message>
    <message>
        <source>A code that works twice works for a thief, too. A server that sees it again should also take back the tokens that the first use gave.</source>
        <translation>能用兩次的授權碼，竊賊也能用。伺服器再次看到它時，也應收回第一次使用所給的權杖。</translation>
    </message>
    <message>
        <source>Both requests name the same redirect URI</source>
        <translation>兩個要求指定相同的重新導向 URI</translation>
    </message>
    <message>
        <source>Servers that let them differ can be made to redeem a code that was sent elsewhere.</source>
        <translation>允許兩者不同的伺服器，可能被利用來兌換送往別處的授權碼。</translation>
    </message>
    <message>
        <source>The code is used within ten minutes</source>
        <translation>授權碼在十分鐘內使用</translation>
    </message>
    <message>
        <source>The longer a code lives, the longer somebody who found it in a log can use it.</source>
        <translation>授權碼有效越久，在記錄檔中找到它的人就能使用越久。</translation>
    </message>
    <message>
        <source>The code goes back to the server that issued it</source>
        <translation>授權碼交回發行它的伺服器</translation>
    </message>
    <message>
        <source>A code that is sent to another server is that server&apos;s: it can redeem it before the client does.</source>
        <translation>送到另一部伺服器的授權碼就歸它所有：它可以搶在用戶端之前兌換。</translation>
    </message>
    <message>
        <source>No client secret in a browser</source>
        <translation>瀏覽器中沒有用戶端密碼</translation>
    </message>
    <message>
        <source>What a script in a browser sends can be read by everybody who opens the page. Then it is no secret, and anybody can pose as the client.</source>
        <translation>瀏覽器中的指令碼送出的內容，開啟頁面的人都讀得到。那就不是秘密，任何人都能冒充用戶端。</translation>
    </message>
    <message>
        <source>Addresses are kept in histories and logs, and shown to whoever looks over a shoulder.</source>
        <translation>位址會留在瀏覽紀錄和記錄檔中，旁人也看得到。</translation>
    </message>
    <message>
        <source>The access token lives no longer than a day</source>
        <translation>存取權杖的有效期不超過一天</translation>
    </message>
    <message>
        <source>A stolen token works until it runs out. An hour or less is usual, and a refresh token brings the next one.</source>
        <translation>被竊的權杖在到期前都有效。通常是一小時以內，再用更新權杖取得下一個。</translation>
    </message>
    <message>
        <source>A refresh token of a public client is replaced at each use</source>
        <translation>公開用戶端的更新權杖每次使用都會更換</translation>
    </message>
    <message>
        <source>Without that, a stolen refresh token works unnoticed for as long as the real one. With it, the second use gives the thief away.</source>
        <translation>否則被竊的更新權杖會和真的一樣久，而且無人察覺。有了更換，第二次使用就會讓竊賊現形。</translation>
    </message>
    <message>
        <source>The token endpoint takes no cookies of other origins</source>
        <translation>權杖端點不接受其他來源的 cookie</translation>
    </message>
    <message>
        <source>A token endpoint needs no cookies. Where it takes them from other origins, a page elsewhere may act with somebody&apos;s session.</source>
        <translation>權杖端點不需要 cookie。如果它接受來自其他來源的 cookie，別處的頁面就可能以他人的工作階段行事。</translation>
    </message>
    <message>
        <source>A token that is bound to a key comes with a proof</source>
        <translation>綁定金鑰的權杖附有證明</translation>
    </message>
    <message>
        <source>Without the proof anybody who has the token could use it; a server should refuse it.</source>
        <translation>沒有證明，任何持有權杖的人都能使用；伺服器應該拒絕。</translation>
    </message>
    <message>
        <source>Nothing of it travels in the clear</source>
        <translation>沒有內容以明文傳送</translation>
    </message>
    <message>
        <source>Over http everybody on the way reads codes, tokens and passwords, and can change them.</source>
        <translation>使用 http 時，途中的任何人都能讀取並更改授權碼、權杖和密碼。</translation>
    </message>
    <message>
        <source>An access token is sent to those for whom it is meant</source>
        <translation>存取權杖只送給它指定的一方</translation>
    </message>
    <message>
        <source>Whoever gets a token can use it wherever it is taken. A token that is shown to another service may be used by it.</source>
        <translation>拿到權杖的人可以在任何接受它的地方使用。出示給另一個服務的權杖，可能被該服務使用。</translation>
    </message>
    <message>
        <source>No ID token is sent to an API</source>
        <translation>ID 權杖不會送到 API</translation>
    </message>
    <message>
        <source>An ID token says to the client who signed in. An API that takes one takes those of every other client, too.</source>
        <translation>ID 權杖告訴用戶端是誰登入。接受它的 API，也會接受其他所有用戶端的 ID 權杖。</translation>
    </message>
    <message>
        <source>The access token says for whom it is</source>
        <translation>存取權杖說明給誰使用</translation>
    </message>
    <message>
        <source>A token without an audience is taken by every service that trusts its issuer: one of them can use it at another.</source>
        <translation>沒有受眾的權杖，會被信任其發行者的每個服務接受：其中一個就能拿去另一個使用。</translation>
    </message>
    <message>
        <source>The clocks of server and recorder agree</source>
        <translation>伺服器與錄製端的時鐘一致</translation>
    </message>
    <message>
        <source>Where they don&apos;t, tokens seem to have run out, or to be from the future, at one of the two.</source>
        <translation>如果不一致，其中一方會覺得權杖已經到期，或來自未來。</translation>
    </message>
    <message>
        <source>The code is told to nobody but the client and the server</source>
        <translation>授權碼只告知用戶端與伺服器</translation>
    </message>
    <message>
        <source>What a page reports to a tracker or to an analytics service stands in the logs there. Whoever reads them may redeem the code before the client does.</source>
        <translation>頁面回報給追蹤器或分析服務的內容會留在對方的記錄檔中。讀到的人可能搶在用戶端之前兌換授權碼。</translation>
    </message>
    <message>
        <source>No token is told to a third party</source>
        <translation>權杖不會告知第三方</translation>
    </message>
    <message>
        <source>Whoever has an access token can use it. In the logs of a tracker it is open to everybody who reads them.</source>
        <translation>持有存取權杖的人都能使用它。留在追蹤器的記錄檔中，任何讀到的人都能取得。</translation>
    </message>
    <message>
        <source>No credentials stand in an address</source>
        <translation>位址中沒有憑證</translation>
    </message>
    <message>
        <source>Claims in the header are the same as inside</source>
        <translation>標頭中的宣告與內部相同</translation>
    </message>
    <message>
        <source>Issuer, subject and audience may stand in the header, too, for those who can&apos;t read the content. If they differ, two readers act on two different tokens.</source>
        <translation>發行者、主體與受眾也可以放在標頭中，供無法讀取內容者使用。若兩者不同，兩個讀者就會依據兩個不同的權杖行事。</translation>
    </message>
    <message>
        <source>Every disclosure can be read</source>
        <translation>每個揭露項目都能讀取</translation>
    </message>
    <message>
        <source>A disclosure is a list of a salt, a name and a value. What is built otherwise is read differently by different programs.</source>
        <translation>揭露項目是由鹽值、名稱與值組成的陣列。結構不同時，各個程式的解讀就會不同。</translation>
    </message>
    <message>
        <source>Names of digests are used for digests only</source>
        <translation>摘要專用的名稱只用於摘要</translation>
    </message>
    <message>
        <source>_sd, ... and _sd_alg have a meaning of their own. A claim of such a name would be taken for digests, or digests for a claim.</source>
        <translation>_sd、... 與 _sd_alg 各有專門的意義。使用這種名稱的宣告會被當成摘要，或者摘要被當成宣告。</translation>
    </message>
    <message>
        <source>Salts are long and fresh</source>
        <translation>鹽值夠長且未重複使用</translation>
    </message>
    <message>
        <source>Without a salt that nobody can guess, the value of a claim that was withheld is found by trying.</source>
        <translation>鹽值如果猜得到，未揭露的宣告值就能逐一試出來。</translation>
    </message>
    <message>
        <source>The key binding is signed by the holder</source>
        <translation>金鑰繫結由持有者簽署</translation>
    </message>
    <message>
        <source>The issuer wrote the holder&apos;s key into the token. Only a signature with that key shows that the holder presents it.</source>
        <translation>發行者已將持有者的金鑰寫入權杖。只有以該金鑰所做的簽章，才能證明是持有者在出示。</translation>
    </message>
    <message>
        <source>The key binding was made now</source>
        <translation>金鑰繫結是現在製作的</translation>
    </message>
    <message>
        <source>An old key binding may be a recording.</source>
        <translation>舊的金鑰繫結可能是側錄後重送的。</translation>
    </message>
    <message>
        <source>Claims that decide on validity can&apos;t be left out</source>
        <translation>決定有效性的宣告不能省略</translation>
    </message>
    <message>
        <source>If the holder may hide an expiry or a status, an expired or revoked token passes as a good one.</source>
        <translation>如果持有者可以隱藏到期時間或狀態，已到期或已撤銷的權杖就會被當成正常的權杖。</translation>
    </message>
    <message>
        <source>The type of a credential has its present name</source>
        <translation>VC 的類型使用目前的名稱</translation>
    </message>
    <message>
        <source>Verifiers that follow the present text do not know the older name.</source>
        <translation>遵循目前規範的驗證者不認得舊的名稱。</translation>
    </message>
    <message>
        <source>The credential has the claims of one</source>
        <translation>VC 具備應有的宣告</translation>
    </message>
    <message>
        <source>vct says what the other claims mean. Without it nobody can tell what was vouched for.</source>
        <translation>vct 說明其他宣告的意義。沒有它，就無從得知擔保的是什麼。</translation>
    </message>
    <message>
        <source>It is clear where the issuer&apos;s key comes from</source>
        <translation>發行者金鑰的來源明確</translation>
    </message>
    <message>
        <source>Whoever takes the key from a wrong place believes a wrong issuer.</source>
        <translation>從錯誤的地方取得金鑰，就會相信錯誤的發行者。</translation>
    </message>
    <message>
        <source>Both are from the same issuer</source>
        <translation>兩者來自同一個發行者</translation>
    </message>
    <message>
        <source>Tokens of two issuers say nothing about each other, even where their claims look alike.</source>
        <translation>兩個發行者的權杖彼此毫無關聯，即使宣告看起來很像。</translation>
    </message>
    <message>
        <source>Both are about the same subject</source>
        <translation>兩者說的是同一個主體</translation>
    </message>
    <message>
        <source>What differs between the tokens of two people is most likely what differs between these people.</source>
        <translation>兩個人的權杖之間的差異，多半就是這兩個人之間的差異。</translation>
    </message>
    <message>
        <source>Two tokens have two identifiers</source>
        <translation>兩個權杖有兩個識別碼</translation>
    </message>
    <message>
        <source>Who remembers the jti of a token to refuse it the second time would refuse another token, too.</source>
        <translation>記住 jti 以便第二次拒絕同一個權杖的人，也會拒絕另一個權杖。</translation>
    </message>
    <message>
        <source>Both are signed with the same algorithm</source>
        <translation>兩者以同一種演算法簽署</translation>
    </message>
    <message>
        <source>A client that registered one algorithm refuses another. A change is either a migration or a mistake.</source>
        <translation>註冊了一種演算法的用戶端會拒絕另一種。改變不是遷移，就是出錯。</translation>
    </message>
    <message>
        <source>The refresh keeps the issuer</source>
        <translation>更新後發行者不變</translation>
    </message>
    <message>
        <source>A refreshed token of another issuer is not a continuation of the login that the user agreed to.</source>
        <translation>由另一個發行者更新的權杖，並不是使用者同意的那次登入的延續。</translation>
    </message>
    <message>
        <source>The refresh keeps the subject</source>
        <translation>更新後主體不變</translation>
    </message>
    <message>
        <source>Otherwise a refresh would turn one user into another in the middle of a session.</source>
        <translation>否則一次更新就會在工作階段中途把一個使用者變成另一個。</translation>
    </message>
    <message>
        <source>The refresh keeps the audience</source>
        <translation>更新後受眾不變</translation>
    </message>
    <message>
        <source>A refreshed ID token is for the clients that the first one was for. An access token that reaches other services than before may be refused, or go too far.</source>
        <translation>更新後的 ID 權杖給的是原本的那些用戶端。存取權杖若通往與先前不同的服務，可能會被拒絕，或權限過大。</translation>
    </message>
    <message>
        <source>The refreshed token was issued later</source>
        <translation>更新後的權杖發行得較晚</translation>
    </message>
    <message>
        <source>Its time of issue is that of the new token. Otherwise a cache handed out the old one, or the two were taken in the wrong order.</source>
        <translation>發行時間是新權杖的時間。否則就是快取給了舊的，或兩者的順序弄反了。</translation>
    </message>
    <message>
        <source>The refreshed token lives longer</source>
        <translation>更新後的權杖到期較晚</translation>
    </message>
    <message>
        <source>A refresh that brings no later end is of no use: the client will ask again and again until the session is over.</source>
        <translation>沒有延後到期時間的更新毫無用處：用戶端會一再要求，直到工作階段結束。</translation>
    </message>
    <message>
        <source>The refresh keeps the time of the login</source>
        <translation>更新後登入時間不變</translation>
    </message>
    <message>
        <source>Nobody logged in anew. A later time would make an old session pass where a fresh login is asked for.</source>
        <translation>沒有人重新登入。時間若變晚，就會讓舊的工作階段在要求重新登入的地方過關。</translation>
    </message>
    <message>
        <source>The refresh keeps the strength of the login</source>
        <translation>更新後登入強度不變</translation>
    </message>
    <message>
        <source>How the user logged in does not change by a refresh: a token that claims more would open doors that this login did not.</source>
        <translation>使用者如何登入不因更新而改變：宣稱更高強度的權杖會打開這次登入打不開的門。</translation>
    </message>
    <message>
        <source>The refresh keeps the authorized party</source>
        <translation>更新後獲授權方不變</translation>
    </message>
    <message>
        <source>The refreshed ID token belongs to the client that the first one was issued to, and says so in the same way.</source>
        <translation>更新後的 ID 權杖屬於第一個權杖發給的用戶端，而且以同樣的方式表明。</translation>
    </message>
    <message>
        <source>The refreshed ID token has no other nonce</source>
        <translation>更新後的 ID 權杖沒有別的一次性亂數</translation>
    </message>
    <message>
        <source>The nonce belongs to the first login. A refreshed ID token should have none, and must not have another one.</source>
        <translation>一次性亂數屬於第一次登入。更新後的 ID 權杖不應該有，更不得有另一個。</translation>
    </message>
    <message>
        <source>The refresh adds no scope</source>
        <translation>更新不增加範圍</translation>
    </message>
    <message>
        <source>The refresh keeps the client</source>
        <translation>更新後用戶端不變</translation>
    </message>
    <message>
        <source>A refresh token is bound to the client that it was issued to. Another client in the new token means that somebody else used it.</source>
        <translation>更新權杖繫結於它發給的用戶端。新權杖中出現另一個用戶端，表示別人用了它。</translation>
    </message>
    <message>
        <source>The refresh keeps the binding to a key</source>
        <translation>更新後金鑰繫結不變</translation>
    </message>
    <message>
        <source>A token that lost its binding works for whoever has it, and one bound to another key does not work for the client that has the old one.</source>
        <translation>失去繫結的權杖，誰拿到都能用；繫結到另一把金鑰的權杖，持有舊金鑰的用戶端則不能用。</translation>
    </message>
    <message>
        <source>ID token and access token have one issuer</source>
        <translation>ID 權杖與存取權杖的發行者相同</translation>
    </message>
    <message>
        <source>ID token and access token are about one user</source>
        <translation>ID 權杖與存取權杖說的是同一個使用者</translation>
    </message>
    <message>
        <source>The client would show one user&apos;s name over another user&apos;s data. Servers that give each service its own identifiers are an exception.</source>
        <translation>否則用戶端會在一個使用者的資料上顯示另一個使用者的名字。為各個服務使用不同識別碼的伺服器是例外。</translation>
    </message>
    <message>
        <source>The access token is meant for somebody else</source>
        <translation>存取權杖是給別人的</translation>
    </message>
    <message>
        <source>The ID token is for the client, the access token for an API. With one audience the one passes where the other is meant.</source>
        <translation>ID 權杖給用戶端，存取權杖給 API。受眾若相同，其中一個就能在該用另一個的地方過關。</translation>
    </message>
    <message>
        <source>at_hash is the hash of this very access token</source>
        <translation>at_hash 正是這個存取權杖的雜湊</translation>
    </message>
    <message>
        <source>Then the two were issued together. If it does not fit, they are of different answers, or one was exchanged on its way.</source>
        <translation>那麼兩者就是一起發行的。如果不符，就是來自不同的回應，或其中一個在途中被掉換。</translation>
    </message>
    <message>
        <source>Both were issued to the same client</source>
        <translation>兩者發給同一個用戶端</translation>
    </message>
    <message>
        <source>An access token of another client that is slipped in makes this client act in a stranger&apos;s name.</source>
        <translation>被塞進來的另一個用戶端的存取權杖，會讓這個用戶端以陌生人的名義行事。</translation>
    </message>
    <message>
        <source>The access token has no nonce</source>
        <translation>存取權杖沒有一次性亂數</translation>
    </message>
    <message>
        <source>The nonce ties an ID token to a login. An access token that has it can be taken for an ID token.</source>
        <translation>一次性亂數把 ID 權杖連到一次登入。帶有它的存取權杖可能被當成 ID 權杖。</translation>
    </message>
    <message>
        <source>The types tell the two tokens apart</source>
        <translation>類型足以區分兩個權杖</translation>
    </message>
    <message>
        <source>An access token says at+jwt in its header, and an ID token never does: then no program takes the one for the other.</source>
        <translation>存取權杖在標頭中寫明 at+jwt，而 ID 權杖從不這樣寫：這樣就不會有程式把兩者弄混。</translation>
    </message>
    <message>
        <source>One can&apos;t pass for the other</source>
        <translation>其中一個不能冒充另一個</translation>
    </message>
    <message>
        <source>Both tell the same time of the login</source>
        <translation>兩者說的登入時間相同</translation>
    </message>
    <message>
        <source>Two times of login are two logins: then the tokens are not of one session.</source>
        <translation>兩個登入時間就是兩次登入：那麼這兩個權杖不屬於同一個工作階段。</translation>
    </message>
    <message>
        <source>Both were issued at the same time</source>
        <translation>兩者在同一時間發行</translation>
    </message>
    <message>
        <source>Tokens of one answer are made in one moment. With minutes between them, one of the two is of another answer.</source>
        <translation>同一個回應的權杖在同一刻製作。若相隔數分鐘，其中一個就來自另一個回應。</translation>
    </message>
    <message>
        <source>Both are of the same session</source>
        <translation>兩者屬於同一個工作階段</translation>
    </message>
    <message>
        <source>When a session ends, its tokens should end with it. Two sessions are two logins.</source>
        <translation>工作階段結束時，它的權杖也應該隨之失效。兩個工作階段就是兩次登入。</translation>
    </message>
    <message>
        <source>The key binding is sound in itself</source>
        <translation>金鑰綁定本身沒有毛病</translation>
    </message>
    <message>
        <source>It is a JWT as any other: what it demands to be understood, a name that stands twice and its own times count as they do there.</source>
        <translation>它和其他 JWT 一樣：它要求讀者必須看懂的內容、重複出現的名稱，以及它自己的時間，都照樣算數。</translation>
    </message>
    <message>
        <source>A refresh can&apos;t give more than the user once granted. What it adds was granted at first and left out by an earlier refresh, or nobody was asked about it.</source>
        <translation>更新所給的不能多於使用者當初授予的。多出來的，要嘛是當初授予、而先前某次更新沒有要求的，要嘛沒有人被問過。</translation>
    </message>
    <message>
        <source>They come in one answer of one server. Some servers go by another name for their APIs; with an access token of RFC 9068 two issuers mean that one came from elsewhere.</source>
        <translation>它們來自同一個伺服器的同一個回應。有些伺服器對自己的 API 用另一個名稱；若是 RFC 9068 的存取權杖，有兩個發行者就表示其中一個來自別處。</translation>
    </message>
    <message>
        <source>Where key, issuer, audience and type don&apos;t tell them apart, whoever checks only those accepts an ID token as an access token.</source>
        <translation>若金鑰、發行者、受眾與類型都分不出兩者，只檢查這些的人就會把 ID 權杖當成存取權杖接受。</translation>
    </message>
    <message>
        <source>The server refuses a call without a token</source>
        <translation>伺服器拒絕不帶權杖的呼叫</translation>
    </message>
    <message>
        <source>What answers without a token is open to everybody who reaches it. Some servers protect only a part of their calls.</source>
        <translation>不帶權杖也回應的服務，對能連到它的人一律開放。有些伺服器只保護一部分呼叫。</translation>
    </message>
    <message>
        <source>The challenge says where the metadata are</source>
        <translation>質詢說明中繼資料在哪裡</translation>
    </message>
    <message>
        <source>A client that knows nothing but an address learns from resource_metadata where to go on. Without it there is only the well-known place to try.</source>
        <translation>只知道位址的用戶端，從 resource_metadata 得知接下來該去哪裡。沒有它，就只能試眾所周知的位置。</translation>
    </message>
    <message>
        <source>The metadata are those of the resource that was asked</source>
        <translation>中繼資料屬於所詢問的資源</translation>
    </message>
    <message>
        <source>The document of somebody else could send you to their sign-in, and have you bring them a token for the resource that you meant.</source>
        <translation>別人的文件可能把您帶到他們的登入頁面，讓您把要給原本資源的權杖交給他們。</translation>
    </message>
    <message>
        <source>The metadata name an authorization server</source>
        <translation>中繼資料列出授權伺服器</translation>
    </message>
    <message>
        <source>Only from there a client knows whose tokens the resource takes.</source>
        <translation>用戶端只能由此得知資源接受誰的權杖。</translation>
    </message>
    <message>
        <source>Signed metadata of the resource were checked</source>
        <translation>已檢查資源的已簽署中繼資料</translation>
    </message>
    <message>
        <source>Where metadata are signed, the signed values count. Until the signature is checked, they prove nothing.</source>
        <translation>中繼資料若經簽署，以已簽署的值為準。在檢查簽章之前，它們什麼也證明不了。</translation>
    </message>
    <message>
        <source>The server lists S256, as an MCP client needs it</source>
        <translation>伺服器列出 MCP 用戶端所需的 S256</translation>
    </message>
    <message>
        <source>An MCP client meets servers that it has never seen. It may only go on where the server says that it checks PKCE, since a stolen code would be of use otherwise.</source>
        <translation>MCP 用戶端會遇到從未見過的伺服器。只有伺服器表示會檢查 PKCE 時才能繼續，否則被偷的授權碼就能派上用場。</translation>
    </message>
    <message>
        <source>The registration is answered with status 201</source>
        <translation>註冊得到狀態 201 的回應</translation>
    </message>
    <message>
        <source>Clients look at the status first. Some take another one for a refusal.</source>
        <translation>用戶端先看狀態。有些會把其他狀態當作拒絕。</translation>
    </message>
    <message>
        <source>The client is registered as it asked</source>
        <translation>用戶端依其要求註冊</translation>
    </message>
    <message>
        <source>A server may register something else than was asked for. What it left out is refused later, when nobody thinks of the registration any more.</source>
        <translation>伺服器註冊的內容可能與要求的不同。被略去的部分會在日後遭到拒絕，而那時已沒有人想到註冊這回事。</translation>
    </message>
    <message>
        <source>The answer says how long the client secret holds</source>
        <translation>回應說明用戶端密碼的有效期限</translation>
    </message>
    <message>
        <source>Without client_secret_expires_at a client only learns from a refusal that its secret has expired.</source>
        <translation>沒有 client_secret_expires_at，用戶端要到被拒絕時才知道密碼已到期。</translation>
    </message>
    <message>
        <source>The token is asked for the resource that is called</source>
        <translation>要求的權杖是給所呼叫的資源的</translation>
    </message>
    <message>
        <source>An MCP client asks for a token for the server that it calls. One for another resource is refused there, or else the server takes tokens that were never meant for it.</source>
        <translation>MCP 用戶端要求的權杖是給它所呼叫的伺服器的。給其他資源的權杖會在那裡遭到拒絕；否則就是伺服器收下了從來不是給它的權杖。</translation>
    </message>
    <message>
        <source>The server speaks a version of MCP that is known here</source>
        <translation>伺服器使用的 MCP 版本在這裡是已知的</translation>
    </message>
    <message>
        <source>A server may answer with another version than it was asked for. A client that does not know it should end the connection.</source>
        <translation>伺服器可以用不同於所要求的版本回答；用戶端若不認得那個版本，就應該結束連線。</translation>
    </message>
    <message>
        <source>The metadata are sent as application/json</source>
        <translation>中繼資料以 application/json 傳送</translation>
    </message>
    <message>
        <source>A client that looks at the media type first takes a document of another type for a page of errors.</source>
        <translation>先看媒體類型的用戶端，會把其他類型的文件當成錯誤頁面。</translation>
    </message>
    <message>
        <source>The scopes that the resource lists are scopes</source>
        <translation>資源列出的範圍都合乎規定</translation>
    </message>
    <message>
        <source>A scope is a word without blanks, quotes and other characters than ASCII. Anything else would say more in a request than one scope.</source>
        <translation>範圍是不含空白、引號與非 ASCII 字元的單字。其他寫法放進請求，就不只代表一個範圍。</translation>
    </message>
</context>
<context>
    <name>Contexts</name>
    <message>
        <source>The whole text</source>
        <translation>全部文字</translation>
    </message>
    <message>
        <source>Authorization header field</source>
        <translation>Authorization 標頭欄位</translation>
    </message>
    <message>
        <source>Header field</source>
        <translation>標頭欄位</translation>
    </message>
    <message>
        <source>Query of a URL</source>
        <translation>URL 的查詢部分</translation>
    </message>
    <message>
        <source>Fragment of a URL</source>
        <translation>URL 的片段</translation>
    </message>
    <message>
        <source>Form body</source>
        <translation>表單主體</translation>
    </message>
    <message>
        <source>Member of a JSON text</source>
        <translation>JSON 文字的成員</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令列</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This is not valid JSON.</source>
        <translation>這不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Correct the text at the place shown, or paste it again from where it came from.</source>
        <translation>請在所示位置修正文字，或從原處重新貼上。</translation>
    </message>
    <message>
        <source>Something stands after the end of the JSON value.</source>
        <translation>JSON 值的結尾之後還有東西。</translation>
    </message>
    <message>
        <source>Remove what follows the value; a single value is expected.</source>
        <translation>請移除該值後面的內容；這裡只預期一個值。</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than the limit.</source>
        <translation>JSON 的巢狀深度超過限制。</translation>
    </message>
    <message>
        <source>Check where the text comes from: honest tokens and key sets are nested a few levels only.</source>
        <translation>請檢查文字的來源：正常的權杖與金鑰集只有幾層。</translation>
    </message>
    <message>
        <source>The text is longer, or holds more values, than the limit.</source>
        <translation>文字長度或其中值的數量超過限制。</translation>
    </message>
    <message>
        <source>Check where the text comes from, or give only the part that matters.</source>
        <translation>請檢查文字的來源，或只提供有關的部分。</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>文字不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>Paste it again from where it came from, or save the file as UTF-8.</source>
        <translation>請從原處重新貼上，或將檔案儲存為 UTF-8。</translation>
    </message>
    <message>
        <source>This does not have the form of a signed token.</source>
        <translation>這不具有已簽署權杖的形式。</translation>
    </message>
    <message>
        <source>Make sure that it was copied as a whole: three parts with two dots between them, or one JSON object with payload and signatures.</source>
        <translation>請確認已完整複製：三個部分、中間兩個點，或一個含有 payload 與 signatures 的 JSON 物件。</translation>
    </message>
    <message>
        <source>This does not have the form of an encrypted token.</source>
        <translation>這不具有加密權杖的形式。</translation>
    </message>
    <message>
        <source>Make sure that it was copied as a whole: five parts with four dots between them, or one JSON object with ciphertext.</source>
        <translation>請確認已完整複製：五個部分、中間四個點，或一個含有 ciphertext 的 JSON 物件。</translation>
    </message>
    <message>
        <source>There is something in the text that is not base64url.</source>
        <translation>文字中有不屬於 base64url 的東西。</translation>
    </message>
    <message>
        <source>Remove padding, white space and line breaks, and write - and _ instead of + and /.</source>
        <translation>請移除填補字元、空白與換行，並以 - 與 _ 代替 + 與 /。</translation>
    </message>
    <message>
        <source>The last character carries bits that should be zero.</source>
        <translation>最後一個字元帶有應為零的位元。</translation>
    </message>
    <message>
        <source>Have the sender encode it again; the value was cut or changed at its end.</source>
        <translation>請傳送者重新編碼；這個值的結尾被截斷或更改過。</translation>
    </message>
    <message>
        <source>The header is not a JSON object.</source>
        <translation>標頭不是 JSON 物件。</translation>
    </message>
    <message>
        <source>Make sure that the first part was copied as a whole and was not changed.</source>
        <translation>請確認第一個部分已完整複製且未經更改。</translation>
    </message>
    <message>
        <source>The algorithm is not known.</source>
        <translation>不認識這個演算法。</translation>
    </message>
    <message>
        <source>Use a registered name, spelled exactly like ES256 or PS256.</source>
        <translation>請使用已註冊的名稱，寫法要與 ES256 或 PS256 這樣完全一致。</translation>
    </message>
    <message>
        <source>The type of the key does not fit the algorithm.</source>
        <translation>金鑰類型不符合演算法。</translation>
    </message>
    <message>
        <source>The key is meant for another algorithm or curve.</source>
        <translation>這把金鑰是為其他演算法或曲線準備的。</translation>
    </message>
    <message>
        <source>Give the key that belongs to this algorithm, or correct alg or crv in the key.</source>
        <translation>請提供屬於這個演算法的金鑰，或修正金鑰中的 alg 或 crv。</translation>
    </message>
    <message>
        <source>The key may not be used for this.</source>
        <translation>這把金鑰不得用於這個用途。</translation>
    </message>
    <message>
        <source>Give a key whose use and key_ops allow it, or correct those members.</source>
        <translation>請提供 use 與 key_ops 允許此用途的金鑰，或修正這些成員。</translation>
    </message>
    <message>
        <source>The signature does not have the form that JOSE prescribes for ECDSA.</source>
        <translation>簽章不具有 JOSE 對 ECDSA 規定的形式。</translation>
    </message>
    <message>
        <source>Have the sender write r and s side by side in their full size instead of DER.</source>
        <translation>請傳送者將 r 與 s 以完整大小並列書寫，而不是 DER。</translation>
    </message>
    <message>
        <source>The RSA key is too small or its exponent is not allowed.</source>
        <translation>RSA 金鑰太小，或其指數不被允許。</translation>
    </message>
    <message>
        <source>Use an RSA key of at least 2048 bits with the exponent 65537.</source>
        <translation>請使用至少 2048 位元、指數為 65537 的 RSA 金鑰。</translation>
    </message>
    <message>
        <source>The secret is shorter than the hash.</source>
        <translation>秘密比雜湊短。</translation>
    </message>
    <message>
        <source>Use a random secret of at least 32 octets for HS256, 48 for HS384 and 64 for HS512.</source>
        <translation>請使用隨機的秘密：HS256 至少 32 位元組，HS384 至少 48，HS512 至少 64。</translation>
    </message>
    <message>
        <source>The public point of the key is not on its curve.</source>
        <translation>金鑰的公開點不在其曲線上。</translation>
    </message>
    <message>
        <source>Export the key again from where it was made; coordinates keep their leading zeros.</source>
        <translation>請從產生金鑰之處重新匯出；座標要保留開頭的零。</translation>
    </message>
    <message>
        <source>A member of the key is missing or not encoded as it should be.</source>
        <translation>金鑰缺少成員，或成員的編碼不正確。</translation>
    </message>
    <message>
        <source>Export the key again as a JWK with all members of its type.</source>
        <translation>請將金鑰重新匯出為 JWK，並包含該類型的所有成員。</translation>
    </message>
    <message>
        <source>The private and the public part of the key do not belong together.</source>
        <translation>金鑰的私密與公開部分不相配。</translation>
    </message>
    <message>
        <source>Export both parts from the same key.</source>
        <translation>請從同一把金鑰匯出兩個部分。</translation>
    </message>
    <message>
        <source>The certificate in the key holds another public key.</source>
        <translation>金鑰中的憑證含有另一把公開金鑰。</translation>
    </message>
    <message>
        <source>Put the certificate of this key first into x5c, or leave x5c out.</source>
        <translation>請將這把金鑰的憑證放在 x5c 的第一個，或省略 x5c。</translation>
    </message>
    <message>
        <source>The key of type AKP does not say its algorithm.</source>
        <translation>類型為 AKP 的金鑰沒有指明演算法。</translation>
    </message>
    <message>
        <source>Add alg to the key, such as ML-DSA-65.</source>
        <translation>請在金鑰中加入 alg，例如 ML-DSA-65。</translation>
    </message>
    <message>
        <source>The private part of the ML-DSA key is not a seed of 32 octets.</source>
        <translation>ML-DSA 金鑰的私密部分不是 32 位元組的種子。</translation>
    </message>
    <message>
        <source>Export the key as its 32-octet seed.</source>
        <translation>請將金鑰匯出為 32 位元組的種子。</translation>
    </message>
    <message>
        <source>The hash of the thumbprint is not registered.</source>
        <translation>指紋的雜湊未經註冊。</translation>
    </message>
    <message>
        <source>Use sha-256.</source>
        <translation>請使用 sha-256。</translation>
    </message>
    <message>
        <source>The published key set holds a private or symmetric key.</source>
        <translation>公布的金鑰集含有私密金鑰或對稱金鑰。</translation>
    </message>
    <message>
        <source>Publish public keys only, and replace the key that was exposed.</source>
        <translation>請只公布公開金鑰，並更換已暴露的金鑰。</translation>
    </message>
    <message>
        <source>Two keys of the set have the same key ID.</source>
        <translation>金鑰集中有兩把金鑰的識別碼相同。</translation>
    </message>
    <message>
        <source>Give every key an ID of its own.</source>
        <translation>請給每把金鑰各自的識別碼。</translation>
    </message>
    <message>
        <source>This type of key or curve is not supported.</source>
        <translation>不支援這種類型的金鑰或曲線。</translation>
    </message>
    <message>
        <source>Use an RSA, EC, OKP, AKP or symmetric key in PEM, DER or JWK form.</source>
        <translation>請使用 PEM、DER 或 JWK 形式的 RSA、EC、OKP、AKP 或對稱金鑰。</translation>
    </message>
    <message>
        <source>This is not a key in any known form.</source>
        <translation>這不是任何已知形式的金鑰。</translation>
    </message>
    <message>
        <source>Give PEM, DER, a certificate, a JWK, a JWK Set or a secret, copied as a whole.</source>
        <translation>請提供完整複製的 PEM、DER、憑證、JWK、JWK Set 或秘密。</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>金鑰是空的。</translation>
    </message>
    <message>
        <source>Give a key or a secret that has content.</source>
        <translation>請提供有內容的金鑰或秘密。</translation>
    </message>
    <message>
        <source>The key is encrypted with a passphrase.</source>
        <translation>金鑰以密語加密。</translation>
    </message>
    <message>
        <source>Give the passphrase of the key.</source>
        <translation>請提供金鑰的密語。</translation>
    </message>
    <message>
        <source>The passphrase does not open the key.</source>
        <translation>這個密語無法開啟金鑰。</translation>
    </message>
    <message>
        <source>Check the passphrase, its letter case and the keyboard layout, and try again.</source>
        <translation>請檢查密語、大小寫與鍵盤配置，然後再試一次。</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>無法讀取憑證。</translation>
    </message>
    <message>
        <source>Give the certificate as PEM or DER, copied as a whole.</source>
        <translation>請提供完整複製的 PEM 或 DER 憑證。</translation>
    </message>
    <message>
        <source>Give the private key.</source>
        <translation>請提供私密金鑰。</translation>
    </message>
    <message>
        <source>The cryptographic library could not reach a verdict.</source>
        <translation>密碼學程式庫無法得出結論。</translation>
    </message>
    <message>
        <source>Check that the key is intact; if it is, the installed OpenSSL may not support it.</source>
        <translation>請檢查金鑰是否完整；若完整，可能是安裝的 OpenSSL 不支援它。</translation>
    </message>
    <message>
        <source>The method of the request is not one word of permitted characters.</source>
        <translation>請求的方法不是由允許字元組成的單一字詞。</translation>
    </message>
    <message>
        <source>Use a method such as GET or POST.</source>
        <translation>請使用 GET 或 POST 之類的方法。</translation>
    </message>
    <message>
        <source>A header field of the request cannot be sent as it is written.</source>
        <translation>請求的某個標頭欄位照目前的寫法無法送出。</translation>
    </message>
    <message>
        <source>Take line breaks and other forbidden characters out of it.</source>
        <translation>請移除其中的換行與其他不允許的字元。</translation>
    </message>
    <message>
        <source>The name of the server could not be resolved.</source>
        <translation>無法解析伺服器的名稱。</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the connection to the network.</source>
        <translation>請檢查位址的拼寫與網路連線。</translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation>伺服器不接受連線。</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server is running.</source>
        <translation>請檢查主機與連接埠，以及伺服器是否正在執行。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>伺服器未及時回應。</translation>
    </message>
    <message>
        <source>Try again, or check whether a firewall or proxy stands in the way.</source>
        <translation>請再試一次，或檢查中間是否有防火牆或代理伺服器。</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>無法建立安全連線。</translation>
    </message>
    <message>
        <source>Check the certificate of the server: its name, its dates and the authority that issued it.</source>
        <translation>請檢查伺服器的憑證：名稱、日期與發行的憑證機構。</translation>
    </message>
    <message>
        <source>The answer is longer than the limit.</source>
        <translation>回應長度超過限制。</translation>
    </message>
    <message>
        <source>The address is not protected by TLS.</source>
        <translation>這個位址沒有 TLS 保護。</translation>
    </message>
    <message>
        <source>Use https; plain http is taken only for this machine itself.</source>
        <translation>請使用 https；純 http 只用於本機。</translation>
    </message>
    <message>
        <source>This kind of address is not supported.</source>
        <translation>不支援這種位址。</translation>
    </message>
    <message>
        <source>Give an address that begins with https.</source>
        <translation>請提供以 https 開頭的位址。</translation>
    </message>
    <message>
        <source>The server points to another address.</source>
        <translation>伺服器指向另一個位址。</translation>
    </message>
    <message>
        <source>Give the final address, if you trust it.</source>
        <translation>如果您信任最終的位址，請提供它。</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>請求已取消。</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>如果仍有需要，請重新開始。</translation>
    </message>
    <message>
        <source>The server gave an answer that is not valid HTTP.</source>
        <translation>伺服器的回應不是有效的 HTTP。</translation>
    </message>
    <message>
        <source>Check that the port belongs to a web server.</source>
        <translation>請檢查這個連接埠是否屬於網頁伺服器。</translation>
    </message>
    <message>
        <source>The server answered with an error.</source>
        <translation>伺服器回應了錯誤。</translation>
    </message>
    <message>
        <source>Check the address, and look at the server if it is yours.</source>
        <translation>請檢查位址；如果伺服器是您的，請查看伺服器。</translation>
    </message>
    <message>
        <source>The address cannot be read, or has a user name in it.</source>
        <translation>無法讀取這個位址，或其中含有使用者名稱。</translation>
    </message>
    <message>
        <source>Give an address such as https://host/path, without user name and password.</source>
        <translation>請提供像 https://host/path 這樣的位址，不含使用者名稱與密碼。</translation>
    </message>
    <message>
        <source>The proxy did not open a connection to the server.</source>
        <translation>代理伺服器沒有開啟通往伺服器的連線。</translation>
    </message>
    <message>
        <source>Check the settings of the proxy, or connect without one.</source>
        <translation>請檢查代理伺服器的設定，或不經代理伺服器連線。</translation>
    </message>
    <message>
        <source>What was given to recognise the server&apos;s certificate cannot be read.</source>
        <translation>用來辨識伺服器憑證的內容無法讀取。</translation>
    </message>
    <message>
        <source>Give certificates as PEM, or a SHA-256 fingerprint.</source>
        <translation>請提供 PEM 形式的憑證，或 SHA-256 指紋。</translation>
    </message>
    <message>
        <source>The connection ended before the whole answer had come.</source>
        <translation>回應尚未完整送達，連線就結束了。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, look at the server&apos;s log.</source>
        <translation>請再試一次；若再發生，請查看伺服器的記錄檔。</translation>
    </message>
    <message>
        <source>This is not the address of an issuer.</source>
        <translation>這不是發行者的位址。</translation>
    </message>
    <message>
        <source>Give an https address without query and fragment; http is taken only for this machine itself.</source>
        <translation>請提供不含查詢與片段的 https 位址；http 只用於本機。</translation>
    </message>
    <message>
        <source>The document is not a JSON object.</source>
        <translation>文件不是 JSON 物件。</translation>
    </message>
    <message>
        <source>Check that the address is the one of a key set or a metadata document, and not of a page to read.</source>
        <translation>請確認這個位址屬於金鑰集或中繼資料文件，而不是供人閱讀的網頁。</translation>
    </message>
    <message>
        <source>The document is from another issuer than the address says.</source>
        <translation>文件來自位址所指以外的發行者。</translation>
    </message>
    <message>
        <source>Give the issuer exactly as the document spells it, if you trust it; a slash at the end counts.</source>
        <translation>如果您信任它，請完全依照文件的寫法提供發行者；結尾的斜線也算在內。</translation>
    </message>
    <message>
        <source>The metadata lacks something that it needs.</source>
        <translation>中繼資料缺少必要的內容。</translation>
    </message>
    <message>
        <source>Check that the address is the one of the issuer, or tell those who run the server.</source>
        <translation>請檢查這個位址是否為發行者的位址，或告知伺服器的管理者。</translation>
    </message>
    <message>
        <source>Something went wrong that has no description yet.</source>
        <translation>發生了尚無說明的錯誤。</translation>
    </message>
    <message>
        <source>Check what you gave and try again; if it stays, report it with the name of the error.</source>
        <translation>請檢查您提供的內容後再試一次；若仍然發生，請附上錯誤名稱回報。</translation>
    </message>
    <message>
        <source>Expected: {expected}. Found: {found}.</source>
        <translation>預期：{expected}。實際：{found}。</translation>
    </message>
    <message>
        <source>Expected: {expected}.</source>
        <translation>預期：{expected}。</translation>
    </message>
    <message>
        <source>Found: {found}.</source>
        <translation>實際：{found}。</translation>
    </message>
    <message>
        <source>Place: octet {offset}.</source>
        <translation>位置：第 {offset} 個位元組。</translation>
    </message>
    <message>
        <source>There is no token in this text.</source>
        <translation>這段文字中沒有權杖。</translation>
    </message>
    <message>
        <source>Copy the token itself, or more of the text around it, so that a name such as access_token says what it is.</source>
        <translation>請複製權杖本身，或多複製一些前後的文字，讓 access_token 這類名稱說明它是什麼。</translation>
    </message>
    <message>
        <source>The secret is the text of a public key.</source>
        <translation>這個秘密是公開金鑰的文字。</translation>
    </message>
    <message>
        <source>Give the public key as a key. If it is in use as a secret, replace it: whoever has the public key can sign.</source>
        <translation>請將公開金鑰當成金鑰提供。若它正被當成秘密使用，請更換：任何擁有該公開金鑰的人都能簽署。</translation>
    </message>
    <message>
        <source>Where an issuer should stand, there is a template for the issuers of many tenants.</source>
        <translation>在應為發行者的位置，寫的是許多租戶的發行者範本。</translation>
    </message>
    <message>
        <source>Give the issuer of the one tenant that you trust: the template with that tenant&apos;s ID in place of what stands in braces, as the iss of its tokens has it.</source>
        <translation>請提供您所信任的那一個租戶的發行者：將範本中大括號的部分換成該租戶的 ID，與其權杖的 iss 相同。</translation>
    </message>
    <message>
        <source>This does not have the form of a token with selective disclosure.</source>
        <translation>這不具備選擇性揭露權杖的形式。</translation>
    </message>
    <message>
        <source>Make sure that it was copied as a whole: the issuer&apos;s token, then disclosures, each followed by a tilde, and a key binding token or nothing at the end.</source>
        <translation>請確認已完整複製：先是簽發者的權杖，接著是各項揭露，每項後面都有一個波浪號，最後是金鑰綁定權杖，或者什麼都沒有。</translation>
    </message>
    <message>
        <source>The secret is not written in the encoding that was named.</source>
        <translation>秘密不是以所指定的編碼寫成的。</translation>
    </message>
    <message>
        <source>Choose the encoding in which it is written, or give it as text.</source>
        <translation>請選擇它實際採用的編碼，或以文字提供。</translation>
    </message>
    <message>
        <source>The parameters are not encoded as a form is.</source>
        <translation>參數不是以表單的方式編碼。</translation>
    </message>
    <message>
        <source>Encode names and values in UTF-8, and every percent sign as %25.</source>
        <translation>名稱與值請以 UTF-8 編碼，每個百分號寫成 %25。</translation>
    </message>
    <message>
        <source>The server&apos;s challenge (WWW-Authenticate) cannot be read.</source>
        <translation>無法讀取伺服器的質詢（WWW-Authenticate）。</translation>
    </message>
    <message>
        <source>Look at the field as it came, and tell those who run the server.</source>
        <translation>請查看收到的欄位,並告知伺服器的管理者。</translation>
    </message>
    <message>
        <source>Something is missing that this step needs.</source>
        <translation>缺少這個步驟需要的內容。</translation>
    </message>
    <message>
        <source>Fill it in and repeat the step.</source>
        <translation>請填入後重複這個步驟。</translation>
    </message>
    <message>
        <source>The ID token cannot be accepted.</source>
        <translation>無法接受這個 ID 權杖。</translation>
    </message>
    <message>
        <source>See the failed checks of this step; whoever is named in the token is not signed in.</source>
        <translation>請看這個步驟中未通過的檢查項目；權杖所指的人並未登入。</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>流程已取消。</translation>
    </message>
    <message>
        <source>Repeat it from the step where it stopped, or start again.</source>
        <translation>請從停下的步驟重複，或重新開始。</translation>
    </message>
    <message>
        <source>Nobody came back from the browser in time.</source>
        <translation>未在時限內從瀏覽器回來。</translation>
    </message>
    <message>
        <source>Sign in again; if the browser shows an error of the server, compare client ID and redirect URI with what is registered there.</source>
        <translation>請再次登入；若瀏覽器顯示伺服器的錯誤，請將用戶端識別碼與重新導向 URI 和伺服器上註冊的內容比對。</translation>
    </message>
    <message>
        <source>The issuer publishes no metadata in any of the places where they may lie.</source>
        <translation>發行者未在任何可能的位置公布中繼資料。</translation>
    </message>
    <message>
        <source>Check the issuer, or give the endpoints by hand.</source>
        <translation>請檢查發行者，或手動指定端點。</translation>
    </message>
    <message>
        <source>This step needs an access token, and none was obtained.</source>
        <translation>這個步驟需要存取權杖，但尚未取得。</translation>
    </message>
    <message>
        <source>Run the flow up to the token first.</source>
        <translation>請先將流程執行到取得權杖為止。</translation>
    </message>
    <message>
        <source>The metadata of the server do not name this endpoint.</source>
        <translation>伺服器的中繼資料沒有指出這個端點。</translation>
    </message>
    <message>
        <source>Give its address by hand, if the server has one, or leave this step out.</source>
        <translation>如果伺服器有這個端點，請手動輸入它的位址，或略過這個步驟。</translation>
    </message>
    <message>
        <source>This is not an address to which a message may go.</source>
        <translation>這不是可以把訊息送去的位址。</translation>
    </message>
    <message>
        <source>Give an https address without user name and fragment; http is taken only for this machine itself.</source>
        <translation>請提供不含使用者名稱和片段的 https 位址；http 只用於這部電腦本身。</translation>
    </message>
    <message>
        <source>The PKCE verifier is not well formed.</source>
        <translation>PKCE 的驗證碼格式不正確。</translation>
    </message>
    <message>
        <source>Use 43 to 128 letters, digits and the signs - . _ ~, or let a new one be made.</source>
        <translation>請使用 43 到 128 個字母、數字和 - . _ ~ 符號，或讓程式產生新的。</translation>
    </message>
    <message>
        <source>Something is missing that this way of client authentication needs.</source>
        <translation>缺少這種用戶端驗證方式所需的內容。</translation>
    </message>
    <message>
        <source>Fill it in for the client, or choose the way of authentication that is registered for it.</source>
        <translation>請為用戶端填上它，或選擇這個用戶端註冊的驗證方式。</translation>
    </message>
    <message>
        <source>The answer belongs to another request: its state is not the one that was sent.</source>
        <translation>回應屬於另一個請求：它的 state 不是送出的那個。</translation>
    </message>
    <message>
        <source>Start the flow again, and open its address only once. If you did not start a flow, somebody may have sent you this answer.</source>
        <translation>請重新開始流程，而且只開啟一次它的位址。如果您沒有開始流程，這個回應可能是別人送給您的。</translation>
    </message>
    <message>
        <source>A parameter stands more than once in the answer.</source>
        <translation>回應裡有參數出現不只一次。</translation>
    </message>
    <message>
        <source>Do not use the answer. Look at where it came from, and start the flow again.</source>
        <translation>請不要使用這個回應。看看它從哪裡來，然後重新開始流程。</translation>
    </message>
    <message>
        <source>The answer is not from the server that was asked.</source>
        <translation>回應不是來自所詢問的伺服器。</translation>
    </message>
    <message>
        <source>Do not use its code. Check the issuer in the settings, and tell those who run the server if it is right.</source>
        <translation>請不要使用它的授權碼。檢查設定中的發行者；如果設定沒有錯，請告訴伺服器的營運者。</translation>
    </message>
    <message>
        <source>The answer lacks something that was asked for.</source>
        <translation>回應缺少所要求的內容。</translation>
    </message>
    <message>
        <source>Check the response type in the request, and whether the whole address was handed over.</source>
        <translation>請檢查請求中的回應類型，以及是否交出了整個位址。</translation>
    </message>
    <message>
        <source>This is not the address with the answer in it.</source>
        <translation>這不是含有回應的位址。</translation>
    </message>
    <message>
        <source>Copy the whole address from the browser after the login, with all that follows the ? or #.</source>
        <translation>登入後，請從瀏覽器複製整個位址，包括 ? 或 # 之後的所有內容。</translation>
    </message>
    <message>
        <source>The server refused the request for authorization.</source>
        <translation>伺服器拒絕了授權請求。</translation>
    </message>
    <message>
        <source>Read the server&apos;s own words below, correct the request and start again.</source>
        <translation>請讀下方伺服器自己的說明，更正請求後重新開始。</translation>
    </message>
    <message>
        <source>The server refused to give tokens.</source>
        <translation>伺服器拒絕給權杖。</translation>
    </message>
    <message>
        <source>Read the server&apos;s own words below, correct the request and repeat this step.</source>
        <translation>請讀下方伺服器自己的說明，更正請求後重複這個步驟。</translation>
    </message>
    <message>
        <source>The server refused to start a login for a device.</source>
        <translation>伺服器拒絕為裝置開始登入。</translation>
    </message>
    <message>
        <source>Read the server&apos;s own words below, and check that the client may use this grant.</source>
        <translation>請讀下方伺服器自己的說明，並檢查用戶端是否可以使用這種授權。</translation>
    </message>
    <message>
        <source>The server refused to tell about the user.</source>
        <translation>伺服器拒絕提供使用者的資料。</translation>
    </message>
    <message>
        <source>Check that the access token is still good and has the scope openid.</source>
        <translation>請檢查存取權杖是否仍然有效，且具有 openid 範圍。</translation>
    </message>
    <message>
        <source>The server refused to tell about the token.</source>
        <translation>伺服器拒絕提供權杖的資料。</translation>
    </message>
    <message>
        <source>Check the credentials; most servers only let resource servers ask.</source>
        <translation>請檢查憑證；大多數伺服器只讓資源伺服器詢問。</translation>
    </message>
    <message>
        <source>The server refused to revoke the token.</source>
        <translation>伺服器拒絕撤銷權杖。</translation>
    </message>
    <message>
        <source>Read the server&apos;s own words below; the token may still be good.</source>
        <translation>請讀下方伺服器自己的說明；權杖可能仍然有效。</translation>
    </message>
    <message>
        <source>The API refused the request.</source>
        <translation>API 拒絕了請求。</translation>
    </message>
    <message>
        <source>Look at the challenge: get a new token, or ask for the scope that it names.</source>
        <translation>請看質詢：取得新的權杖，或要求它指明的範圍。</translation>
    </message>
    <message>
        <source>The server pointed to another address in place of an answer.</source>
        <translation>伺服器沒有回應，而是指向另一個位址。</translation>
    </message>
    <message>
        <source>Check the address of the endpoint; messages with credentials do not follow redirects.</source>
        <translation>請檢查端點的位址；帶有憑證的訊息不會跟隨重新導向。</translation>
    </message>
    <message>
        <source>The answer is not the JSON object that should be there.</source>
        <translation>回應不是應有的 JSON 物件。</translation>
    </message>
    <message>
        <source>Check the address of the endpoint, and whether a proxy or a login page answered in its place.</source>
        <translation>請檢查端點的位址，以及是不是有代理伺服器或登入頁面代替它回應。</translation>
    </message>
    <message>
        <source>A member of the answer is missing, stands twice or has the wrong type.</source>
        <translation>回應有成員缺少、出現兩次或類型錯誤。</translation>
    </message>
    <message>
        <source>Look at the answer as it came, and tell those who run the server.</source>
        <translation>請看收到的原始回應，並告訴伺服器的營運者。</translation>
    </message>
    <message>
        <source>The key that seals what is kept does not have the size that it needs.</source>
        <translation>用來密封保存內容的金鑰，大小不符。</translation>
    </message>
    <message>
        <source>Forget everything that is kept, so that a new key is made.</source>
        <translation>請清除所有保存的內容，以產生新的金鑰。</translation>
    </message>
    <message>
        <source>What was sealed was changed since, or belongs to another key.</source>
        <translation>密封的內容已被更動，或屬於另一把金鑰。</translation>
    </message>
    <message>
        <source>Use it with the key of the installation that wrote it, or restore it from a backup.</source>
        <translation>請使用寫入它的安裝所用的金鑰，或從備份還原。</translation>
    </message>
    <message>
        <source>The port of this machine cannot be listened on.</source>
        <translation>無法在這部電腦的這個連接埠上接聽。</translation>
    </message>
    <message>
        <source>End the program that holds it, or choose another port, above 1023.</source>
        <translation>請結束佔用它的程式，或改選 1023 以上的其他連接埠。</translation>
    </message>
    <message>
        <source>The line is not an event of a transcript.</source>
        <translation>這一行不是記錄中的事件。</translation>
    </message>
    <message>
        <source>Make sure that the file was written by this program and was not changed.</source>
        <translation>請確認檔案由本程式寫入，且未被更動。</translation>
    </message>
    <message>
        <source>The journal could not be read, written or removed.</source>
        <translation>無法讀取、寫入或移除日誌。</translation>
    </message>
    <message>
        <source>Check the room on the disk and the rights of the folder that holds it.</source>
        <translation>請檢查磁碟空間，以及所在資料夾的權限。</translation>
    </message>
    <message>
        <source>The file is not a journal that can be read here.</source>
        <translation>這個檔案不是這裡能讀取的日誌。</translation>
    </message>
    <message>
        <source>Choose a journal of this program; one of a later version needs that version.</source>
        <translation>請選擇本程式的日誌；較新版本的日誌需要該版本才能讀取。</translation>
    </message>
    <message>
        <source>The journal is sealed, and its key is not at hand.</source>
        <translation>日誌已密封，而手邊沒有它的金鑰。</translation>
    </message>
    <message>
        <source>Unlock the keychain of your session and try again.</source>
        <translation>請解鎖工作階段的鑰匙圈，再試一次。</translation>
    </message>
    <message>
        <source>The journal is sealed under another key.</source>
        <translation>日誌是以另一把金鑰密封的。</translation>
    </message>
    <message>
        <source>Read it on the installation that wrote it. If its key was forgotten, it cannot be read any more.</source>
        <translation>請在寫入它的安裝上讀取。金鑰若已清除，就再也無法讀取。</translation>
    </message>
    <message>
        <source>A record of the journal was changed, moved or damaged.</source>
        <translation>日誌中有一筆記錄被更動、移動或損壞。</translation>
    </message>
    <message>
        <source>Trust only what stands before it, and look for what writes to the file.</source>
        <translation>只信任它之前的內容，並查明是什麼寫入了這個檔案。</translation>
    </message>
    <message>
        <source>This is not a redirect URI.</source>
        <translation>這不是重新導向 URI。</translation>
    </message>
    <message>
        <source>Write it as it is registered, such as http://127.0.0.1:8080/callback, without a fragment.</source>
        <translation>請依註冊的樣子填寫，例如 http://127.0.0.1:8080/callback，不含片段。</translation>
    </message>
    <message>
        <source>The workbench cannot listen at this redirect URI.</source>
        <translation>工作台無法在這個重新導向 URI 接聽。</translation>
    </message>
    <message>
        <source>Sign in, then copy the final address out of the browser and paste it; or register a redirect URI on 127.0.0.1.</source>
        <translation>請先登入，再從瀏覽器複製最後的位址貼上；或註冊一個位於 127.0.0.1 的重新導向 URI。</translation>
    </message>
    <message>
        <source>Something else than an authorization response came to the redirect URI.</source>
        <translation>送到重新導向 URI 的不是授權回應。</translation>
    </message>
    <message>
        <source>Nothing needs to be done; the workbench waits on.</source>
        <translation>不需要做什麼；工作台會繼續等候。</translation>
    </message>
    <message>
        <source>What was posted to the redirect URI is not a form.</source>
        <translation>以 POST 送到重新導向 URI 的不是表單。</translation>
    </message>
    <message>
        <source>Look at the message as it came; with response_mode=form_post a form is due.</source>
        <translation>請查看收到的訊息；使用 response_mode=form_post 時應該是表單。</translation>
    </message>
    <message>
        <source>A fragment was handed over that did not come through the page of the workbench.</source>
        <translation>轉交過來的片段不是經由工作台的頁面送來的。</translation>
    </message>
    <message>
        <source>Go through the sign-in once more; if it happens again, another page or program interferes.</source>
        <translation>請再登入一次；若再次發生，就是有別的頁面或程式介入。</translation>
    </message>
    <message>
        <source>A parameter of the authorization response stands there more than once.</source>
        <translation>授權回應中有參數出現不只一次。</translation>
    </message>
    <message>
        <source>Do not use such a response: begin the sign-in again, and tell those who run the server.</source>
        <translation>請勿使用這樣的回應：請重新開始登入，並通知伺服器的管理者。</translation>
    </message>
    <message>
        <source>No authorization response came in time.</source>
        <translation>授權回應沒有在時限內送達。</translation>
    </message>
    <message>
        <source>Open the address once more and finish the sign-in, or paste the final address by hand.</source>
        <translation>請再次開啟位址並完成登入，或手動貼上最後的位址。</translation>
    </message>
    <message>
        <source>This address is not given to a browser.</source>
        <translation>這個位址不會交給瀏覽器。</translation>
    </message>
    <message>
        <source>Only whole addresses that begin with https or http are; check the endpoint in the server&apos;s metadata.</source>
        <translation>只有以 https 或 http 開頭的完整位址才會交給瀏覽器；請檢查伺服器中繼資料裡的端點。</translation>
    </message>
    <message>
        <source>The file of the profiles could not be read or written.</source>
        <translation>無法讀取或寫入設定檔的檔案。</translation>
    </message>
    <message>
        <source>Check the room on the disk, the rights of the folder, and whether another program uses the file.</source>
        <translation>請檢查磁碟空間、資料夾權限，以及是否有其他程式正在使用這個檔案。</translation>
    </message>
    <message>
        <source>The file does not have the form of a list of profiles.</source>
        <translation>這個檔案不是設定檔清單的格式。</translation>
    </message>
    <message>
        <source>Correct it at the place shown, or choose another file. It stays as it is.</source>
        <translation>請在標示的位置更正，或選擇其他檔案。原檔案維持不變。</translation>
    </message>
    <message>
        <source>A setting of the profile has a value that it cannot have.</source>
        <translation>設定檔中有一項設定的值不合規定。</translation>
    </message>
    <message>
        <source>Correct the setting. Secrets go into their own fields, never into a profile.</source>
        <translation>請更正該設定。密碼要填在專用欄位，絕不寫入設定檔。</translation>
    </message>
    <message>
        <source>The profiles were written by a later version of this program.</source>
        <translation>這些設定檔是由本程式較新的版本寫入的。</translation>
    </message>
    <message>
        <source>Use that version, or choose another folder. The file stays as it is.</source>
        <translation>請使用該版本，或選擇其他資料夾。原檔案維持不變。</translation>
    </message>
    <message>
        <source>The profile is not there, or is there already.</source>
        <translation>設定檔不存在，或已經存在。</translation>
    </message>
    <message>
        <source>Load the profiles again; another program may have changed them.</source>
        <translation>請重新載入設定檔；可能已被其他程式更動。</translation>
    </message>
    <message>
        <source>The name of the profile is empty or taken.</source>
        <translation>設定檔的名稱是空的，或已被使用。</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>請換一個名稱。</translation>
    </message>
    <message>
        <source>The address of the provider lacks a part, or a part does not fit into it.</source>
        <translation>提供者的位址缺少一部分，或有一部分不適合填入。</translation>
    </message>
    <message>
        <source>Fill in every part as the provider shows it to you, without https and slashes around it.</source>
        <translation>請依提供者顯示的內容填寫每個部分，前後不要加 https 與斜線。</translation>
    </message>
    <message>
        <source>The keychain of the system cannot be used.</source>
        <translation>無法使用系統的鑰匙圈。</translation>
    </message>
    <message>
        <source>Start a service that keeps secrets, such as GNOME Keyring or KWallet.</source>
        <translation>請啟動保存密碼的服務，例如 GNOME Keyring 或 KWallet。</translation>
    </message>
    <message>
        <source>The keychain of the system does not answer.</source>
        <translation>系統的鑰匙圈沒有回應。</translation>
    </message>
    <message>
        <source>Look for a window that asks for its password, or start its service again.</source>
        <translation>請找找是否有視窗在詢問它的密碼，或重新啟動該服務。</translation>
    </message>
    <message>
        <source>The keychain of the system refused.</source>
        <translation>系統的鑰匙圈拒絕了。</translation>
    </message>
    <message>
        <source>Unlock it and allow this program to use it.</source>
        <translation>請解鎖，並允許本程式使用。</translation>
    </message>
    <message>
        <source>Secrets are kept for this session only, because the keychain cannot be used.</source>
        <translation>無法使用鑰匙圈，因此用戶端密碼只保留到這次工作階段結束。</translation>
    </message>
    <message>
        <source>Start a service that keeps secrets, such as GNOME Keyring or KWallet, and then this program again; or type the secrets each time.</source>
        <translation>請啟動保存密碼的服務，例如 GNOME Keyring 或 KWallet，再重新啟動本程式；或每次輸入用戶端密碼。</translation>
    </message>
    <message>
        <source>The keychain does not give out the key of the journal.</source>
        <translation>鑰匙圈未提供日誌的金鑰。</translation>
    </message>
    <message>
        <source>Unlock the keychain. If it was cleared, forget everything that is kept, so that a new key is made.</source>
        <translation>請解鎖鑰匙圈。若鑰匙圈已被清空，請清除所有保存的內容，以產生新的金鑰。</translation>
    </message>
    <message>
        <source>The practice server can&apos;t be set this way.</source>
        <translation>練習伺服器無法這樣設定。</translation>
    </message>
    <message>
        <source>Give a lifetime, an offset or an algorithm within the range shown.</source>
        <translation>請指定所示範圍內的有效期間、時鐘偏移或演算法。</translation>
    </message>
    <message>
        <source>No browser could be started.</source>
        <translation>無法啟動瀏覽器。</translation>
    </message>
    <message>
        <source>Open the address by hand: it is printed, ready to copy.</source>
        <translation>請手動開啟位址：它已經印出，可以直接複製。</translation>
    </message>
    <message>
        <source>The time for the flow was over before its end.</source>
        <translation>流程還沒結束，時間就用完了。</translation>
    </message>
    <message>
        <source>Give it more time, or sign in sooner.</source>
        <translation>請給它更多時間，或早點登入。</translation>
    </message>
    <message>
        <source>What was done wrong on purpose was not refused.</source>
        <translation>刻意犯的錯沒有被拒絕。</translation>
    </message>
    <message>
        <source>Tell those who run the server; whoever makes this mistake, or attacks with it, gets through.</source>
        <translation>請告知伺服器的管理者：犯這個錯或以此攻擊的人都能通過。</translation>
    </message>
    <message>
        <source>The built-in browser cannot show this page.</source>
        <translation>內建瀏覽器無法顯示這個頁面。</translation>
    </message>
    <message>
        <source>It shows plain forms only, as the practice server has them. Open the address in your own browser.</source>
        <translation>它只顯示簡單的表單，就像練習伺服器的那些。請用您自己的瀏覽器開啟這個位址。</translation>
    </message>
    <message>
        <source>The server sends the browser from one address to the next without an end.</source>
        <translation>伺服器不斷把瀏覽器從一個位址送到下一個，沒有盡頭。</translation>
    </message>
    <message>
        <source>Begin again; if it stays so, tell those who run the server.</source>
        <translation>請重新開始；如果還是這樣，請告訴管理伺服器的人。</translation>
    </message>
    <message>
        <source>Qt&apos;s own engine gave up over this answer.</source>
        <translation>Qt 自己的引擎無法處理這個回應而放棄。</translation>
    </message>
    <message>
        <source>Run the flow with the workbench&apos;s own engine to see what it makes of the same answer.</source>
        <translation>請改用工作台自己的引擎執行這個流程，看它如何解讀同樣的回應。</translation>
    </message>
    <message>
        <source>The built-in browser stays with the server that was opened, and this leads to another one.</source>
        <translation>內建瀏覽器只停留在所開啟的伺服器，而這會前往另一台。</translation>
    </message>
    <message>
        <source>Open the address in your own browser, which shows where you are.</source>
        <translation>請在自己的瀏覽器開啟這個位址，它會顯示您在哪裡。</translation>
    </message>
    <message>
        <source>No step waits for an address at the moment.</source>
        <translation>目前沒有步驟在等候位址。</translation>
    </message>
    <message>
        <source>Repeat the flow from the authorization request, sign in, and paste the address that comes then.</source>
        <translation>請從授權請求重複流程並登入，再貼上屆時得到的位址。</translation>
    </message>
    <message>
        <source>Qt Network Authorization cannot do what is set.</source>
        <translation>Qt Network Authorization 做不到目前的設定。</translation>
    </message>
    <message>
        <source>Change the setting, or let Grantscope&apos;s own engine run the flow (Setup, More).</source>
        <translation>請變更設定，或改由 Grantscope 自己的引擎執行流程（「設定」的「更多」）。</translation>
    </message>
    <message>
        <source>Qt Network Authorization sends its token request once, when the redirect comes.</source>
        <translation>Qt Network Authorization 的權杖請求只在重新導向到達時送出一次。</translation>
    </message>
    <message>
        <source>Repeat the flow from the authorization request.</source>
        <translation>請從授權請求重新執行流程。</translation>
    </message>
    <message>
        <source>Qt Network Authorization takes only what comes to its own listener.</source>
        <translation>Qt Network Authorization 只接受送到它自己接收處的回應。</translation>
    </message>
    <message>
        <source>Open the address in a browser on this machine, or choose Grantscope as the engine.</source>
        <translation>請在這台電腦上的瀏覽器開啟該位址，或選擇 Grantscope 作為引擎。</translation>
    </message>
    <message>
        <source>Check the address: an answer of this kind is far shorter.</source>
        <translation>請檢查位址：這類回應要短得多。</translation>
    </message>
    <message>
        <source>There is no key set at the address that is named for it.</source>
        <translation>所指定的位址上沒有金鑰集。</translation>
    </message>
    <message>
        <source>Ask those who run the server for the address of its keys, or repeat this step later; until then nobody knows whether the ID token is genuine.</source>
        <translation>請向伺服器的營運者詢問金鑰所在的位址，或稍後重複這個步驟；在那之前沒有人知道 ID token 是否為真。</translation>
    </message>
    <message>
        <source>The codes of the device are no longer good.</source>
        <translation>裝置碼已經失效。</translation>
    </message>
    <message>
        <source>Repeat from the step that asks for them, and sign in sooner.</source>
        <translation>請從取得裝置碼的步驟開始重複，並早一點登入。</translation>
    </message>
    <message>
        <source>What should be done wrong on purpose never came to be: its step was left out.</source>
        <translation>刻意要做錯的事沒有發生：它的步驟被略過了。</translation>
    </message>
    <message>
        <source>See why the step was left out, and change the setup so that it comes.</source>
        <translation>請看該步驟為何被略過，並更改設定讓它執行。</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation>在完成之前就被停止了。</translation>
    </message>
    <message>
        <source>Begin it again whenever you like: nothing was changed.</source>
        <translation>隨時都可以重新開始：沒有任何變更。</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>無法讀取檔案。</translation>
    </message>
    <message>
        <source>Check that it is there, that you may read it, and that no other program is writing it.</source>
        <translation>請確認檔案存在、你有權讀取，而且沒有其他程式正在寫入。</translation>
    </message>
    <message>
        <source>This is neither a HAR nor a transcript of this program.</source>
        <translation>這不是 HAR，也不是本程式的紀錄。</translation>
    </message>
    <message>
        <source>In the browser&apos;s developer tools, open Network and choose to save all as HAR; here, export a transcript.</source>
        <translation>在瀏覽器的開發人員工具中開啟「網路」，選擇全部儲存為 HAR；在本程式中則匯出紀錄。</translation>
    </message>
    <message>
        <source>The recording is larger than what is read here.</source>
        <translation>這份錄製檔超過此處讀取的上限。</translation>
    </message>
    <message>
        <source>Record again with less around it: clear the list just before the login, and save just after it.</source>
        <translation>請重新錄製，減少前後的內容：登入前先清除清單，登入後立即儲存。</translation>
    </message>
    <message>
        <source>The file is JSON and has no list of entries, as a HAR has.</source>
        <translation>檔案是 JSON，但沒有 HAR 應有的項目清單。</translation>
    </message>
    <message>
        <source>Save the recording as HAR (1.2) once more; other exports of a browser can&apos;t be read here.</source>
        <translation>請再次儲存為 HAR（1.2）；瀏覽器的其他匯出格式無法在此讀取。</translation>
    </message>
    <message>
        <source>The file ends in the middle. Everything before that place is shown.</source>
        <translation>檔案在中途結束。該處之前的內容都已顯示。</translation>
    </message>
    <message>
        <source>Save or copy it once more if the end is missing.</source>
        <translation>如果缺少結尾，請重新儲存或複製一次。</translation>
    </message>
    <message>
        <source>An entry of the HAR can&apos;t be read as it is. The others are shown.</source>
        <translation>HAR 中有一個項目無法照原樣讀取。其他項目都已顯示。</translation>
    </message>
    <message>
        <source>Look at the place shown if that entry matters, or record it again.</source>
        <translation>如果該項目重要，請查看所示位置，或重新錄製。</translation>
    </message>
    <message>
        <source>An entry of the HAR is not UTF-8; it was read as Latin-1.</source>
        <translation>HAR 中有一個項目不是 UTF-8，已當作 Latin-1 讀取。</translation>
    </message>
    <message>
        <source>Compare its letters beyond ASCII with the original, or save the file as UTF-8.</source>
        <translation>請將 ASCII 以外的文字與原文比對，或將檔案存成 UTF-8。</translation>
    </message>
    <message>
        <source>A body is not in the recording, or not in the form that it says.</source>
        <translation>錄製檔中沒有某個主體，或其形式與所述不符。</translation>
    </message>
    <message>
        <source>Record again and have the contents saved along with it, if that body matters.</source>
        <translation>如果該主體重要，請重新錄製並一併儲存內容。</translation>
    </message>
    <message>
        <source>What this program wrote into the HAR besides can&apos;t be read; it is left out.</source>
        <translation>本程式另外寫入 HAR 的內容無法讀取，已略過。</translation>
    </message>
    <message>
        <source>Open the file as it was exported, or with the version that wrote it.</source>
        <translation>請開啟匯出時的原檔，或使用寫出它的版本。</translation>
    </message>
    <message>
        <source>No answer was recorded: the request was blocked or aborted, or nobody answered.</source>
        <translation>沒有錄到回應：要求被封鎖、中止，或無人回應。</translation>
    </message>
    <message>
        <source>Look for what blocks it: an extension, CORS, a certificate, or a page that was left too soon.</source>
        <translation>請查看是什麼阻擋了它：擴充功能、CORS、憑證，或太早離開的頁面。</translation>
    </message>
    <message>
        <source>This is no address that a request can be sent to.</source>
        <translation>這不是可以送出請求的位址。</translation>
    </message>
    <message>
        <source>Write all of it, from https:// on, with percent signs and hexadecimal digits in place of blanks and letters beyond ASCII.</source>
        <translation>請從 https:// 開始寫出完整位址；空白與 ASCII 以外的字元請寫成百分號與十六進位數字。</translation>
    </message>
    <message>
        <source>Write letters, digits and hyphens as its name, and a value in one line.</source>
        <translation>名稱請用字母、數字與連字號，值請寫在一行之內。</translation>
    </message>
    <message>
        <source>The request would have two Authorization fields.</source>
        <translation>這個請求會有兩個 Authorization 欄位。</translation>
    </message>
    <message>
        <source>Switch the typed one off among the header fields, or choose no authorization.</source>
        <translation>請在標頭欄位中關掉輸入的那一個，或選擇不用授權。</translation>
    </message>
    <message>
        <source>There is no token that can go along.</source>
        <translation>沒有可以一起送出的權杖。</translation>
    </message>
    <message>
        <source>Choose a token of a flow that ran, or paste one; it has no blanks and no line breaks.</source>
        <translation>請選擇跑過的流程的權杖，或貼上一個；它不含空白與換行。</translation>
    </message>
    <message>
        <source>A token can&apos;t go into the form of this request.</source>
        <translation>權杖不能放進這個請求的表單。</translation>
    </message>
    <message>
        <source>Make it a POST with form parameters, or better, send the token in the Authorization field.</source>
        <translation>請改成帶表單參數的 POST；更好的做法是把權杖放在 Authorization 欄位。</translation>
    </message>
    <message>
        <source>This is no user name that Basic authentication can carry.</source>
        <translation>這不是 Basic 驗證能帶的使用者名稱。</translation>
    </message>
    <message>
        <source>Give one without a colon, or have user and password form-encoded, as OAuth clients do.</source>
        <translation>請給不含冒號的名稱，或像 OAuth 用戶端一樣先把名稱與密碼做表單編碼。</translation>
    </message>
    <message>
        <source>The body is not valid JSON.</source>
        <translation>主體不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Correct it at the place shown, or choose raw text to send it all the same.</source>
        <translation>請在指出的位置更正，或選擇純文字照樣送出。</translation>
    </message>
    <message>
        <source>The file that is to be the body could not be read.</source>
        <translation>讀不到要作為主體的檔案。</translation>
    </message>
    <message>
        <source>Choose it again, or check its permissions.</source>
        <translation>請重新選擇，或檢查它的權限。</translation>
    </message>
    <message>
        <source>Secrets are not kept with a named request. Put the real value in its place, or choose a token by its name.</source>
        <translation>秘密不會隨已命名的請求保存。請填入真正的值，或依名稱選擇權杖。</translation>
    </message>
    <message>
        <source>This is not a command of curl.</source>
        <translation>這不是 curl 指令。</translation>
    </message>
    <message>
        <source>Copy the whole command, from the word curl on; browsers offer it as &quot;Copy as cURL&quot;.</source>
        <translation>請從 curl 這個字開始複製整個指令；瀏覽器提供「Copy as cURL」。</translation>
    </message>
    <message>
        <source>Copy all of it, to the last quote, or correct it at the place shown. Nothing in it is ever run.</source>
        <translation>請複製到最後一個引號，或在指出的位置更正。其中的任何東西都不會執行。</translation>
    </message>
    <message>
        <source>Correct its name or take it out.</source>
        <translation>請更正名稱或拿掉它。</translation>
    </message>
    <message>
        <source>Take it out of the command and fill the form by hand; without it, it would be another request.</source>
        <translation>請從指令中拿掉它，再手動填寫表單；少了它就會是另一個請求。</translation>
    </message>
    <message>
        <source>Correct it at the place shown.</source>
        <translation>請在指出的位置更正。</translation>
    </message>
    <message>
        <source>The command needs one address.</source>
        <translation>這個指令需要一個位址。</translation>
    </message>
    <message>
        <source>Give exactly one; put quotes around arguments that hold blanks.</source>
        <translation>請只給一個；含空白的引數要加引號。</translation>
    </message>
    <message>
        <source>The redirect names no address that can be followed.</source>
        <translation>重新導向沒有指出可以跟隨的位址。</translation>
    </message>
    <message>
        <source>Look at its Location field; only https, and http on this machine, are followed.</source>
        <translation>請看它的 Location 欄位；只跟隨 https，以及本機上的 http。</translation>
    </message>
    <message>
        <source>The redirects lead in a circle.</source>
        <translation>重新導向繞成了一圈。</translation>
    </message>
    <message>
        <source>Look at what each server answered. Cookies are not kept here, and a server that waits for one sends everybody back.</source>
        <translation>請看每個伺服器回應了什麼。這裡不保存 Cookie，等著 Cookie 的伺服器會把每個人送回去。</translation>
    </message>
    <message>
        <source>Send the request to the address of the last one, if that is where it should go.</source>
        <translation>如果請求該去最後一個位址，請直接送到那裡。</translation>
    </message>
    <message>
        <source>The transcript could not be written.</source>
        <translation>無法寫入紀錄。</translation>
    </message>
    <message>
        <source>Check the room on the disk and the rights of the folder, and write it again: what is there now is not complete.</source>
        <translation>請檢查磁碟空間與資料夾的權限，再寫一次：目前的內容並不完整。</translation>
    </message>
    <message>
        <source>The transcript could not be read.</source>
        <translation>無法讀取紀錄。</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>請確認檔案存在，而且你有權讀取。</translation>
    </message>
    <message>
        <source>The file is not a transcript that can be read here.</source>
        <translation>這個檔案不是這裡讀得懂的紀錄。</translation>
    </message>
    <message>
        <source>Choose a transcript in JSON that this program wrote; one of a later version needs that version.</source>
        <translation>請選擇由本程式寫成的 JSON 紀錄；較新版本寫成的，需要用該版本讀取。</translation>
    </message>
    <message>
        <source>A line of the transcript is not an event.</source>
        <translation>紀錄裡有一行不是事件。</translation>
    </message>
    <message>
        <source>Make sure that the file was not changed. What stands before that line is intact.</source>
        <translation>請確認檔案沒有被改過。那一行之前的內容是完整的。</translation>
    </message>
    <message>
        <source>The transcript ends before it is complete.</source>
        <translation>紀錄還沒完整就結束了。</translation>
    </message>
    <message>
        <source>What stands before that place was kept. Get the whole file again if the rest matters.</source>
        <translation>那個位置之前的內容都已保留。如果需要其餘的部分，請重新取得整個檔案。</translation>
    </message>
    <message>
        <source>The file does not have the form of a list of requests.</source>
        <translation>這個檔案不是請求清單的形式。</translation>
    </message>
    <message>
        <source>Correct it at the place shown. It is moved aside when the next request is saved.</source>
        <translation>請在指出的位置更正。下次儲存請求時會把它移到一旁。</translation>
    </message>
    <message>
        <source>The named requests were written by a later version of this program.</source>
        <translation>已命名的請求是由較新版本的程式寫的。</translation>
    </message>
    <message>
        <source>Use that version. The file stays as it is.</source>
        <translation>請使用那個版本。檔案保持原樣。</translation>
    </message>
    <message>
        <source>A request is kept under a name, and there is none.</source>
        <translation>請求要以名稱保存，而現在沒有名稱。</translation>
    </message>
    <message>
        <source>Type a name, such as the API and what is asked of it.</source>
        <translation>請輸入名稱，例如 API 與要問它的事。</translation>
    </message>
    <message>
        <source>This token can&apos;t be renewed: no refresh token came with it.</source>
        <translation>這個權杖無法更新：沒有隨它取得更新權杖。</translation>
    </message>
    <message>
        <source>Run the flow again; with the scope offline_access many servers give a refresh token.</source>
        <translation>請再跑一次流程；許多伺服器在有 offline_access 範圍時會給更新權杖。</translation>
    </message>
    <message>
        <source>A header field can&apos;t be sent as it is.</source>
        <translation>有個標頭欄位無法照樣送出。</translation>
    </message>
    <message>
        <source>A name in brackets stands where a secret was.</source>
        <translation>原本是秘密的地方放著括號裡的名稱。</translation>
    </message>
    <message>
        <source>The command can&apos;t be taken apart.</source>
        <translation>這個指令無法拆解。</translation>
    </message>
    <message>
        <source>curl has no such option.</source>
        <translation>curl 沒有這個選項。</translation>
    </message>
    <message>
        <source>This can&apos;t be taken over.</source>
        <translation>這個無法採用。</translation>
    </message>
    <message>
        <source>An option lacks its value, or has one that can&apos;t be read.</source>
        <translation>有個選項缺少值，或值無法讀取。</translation>
    </message>
    <message>
        <source>There are too many redirects.</source>
        <translation>重新導向太多。</translation>
    </message>
    <message>
        <source>The redirect leads to another origin, and a body is not sent there by itself.</source>
        <translation>重新導向通往另一個來源，而主體不會自行送到那裡。</translation>
    </message>
    <message>
        <source>If that server may have what the body holds, send the request to its address yourself.</source>
        <translation>如果那個伺服器可以拿到主體的內容，請自己把請求送到它的位址。</translation>
    </message>
    <message>
        <source>The file of the named requests could not be read or written.</source>
        <translation>已命名請求的檔案無法讀取或寫入。</translation>
    </message>
    <message>
        <source>What shall be replaced has too few octets to be looked for.</source>
        <translation>要取代的內容位元組太少，無法搜尋。</translation>
    </message>
    <message>
        <source>So short a value stands in half of all words. Choose more of it, with what stands beside it.</source>
        <translation>這麼短的值會出現在許多字詞裡。請連同旁邊的內容多選一些。</translation>
    </message>
    <message>
        <source>Give a key of the right type: a secret for HS, AES and passwords, RSA for RS, PS and RSA-OAEP, EC or OKP for ES, Ed25519, Ed448 and ECDH-ES, AKP for ML-DSA.</source>
        <translation>請提供類型正確的金鑰：HS、AES 與密碼用秘密，RS、PS 與 RSA-OAEP 用 RSA，ES、Ed25519、Ed448 與 ECDH-ES 用 EC 或 OKP，ML-DSA 用 AKP。</translation>
    </message>
    <message>
        <source>It could not be decrypted with this key.</source>
        <translation>無法用這把金鑰解密。</translation>
    </message>
    <message>
        <source>Give the recipient&apos;s key, and make sure that the token was copied as a whole.</source>
        <translation>請提供收件者的金鑰，並確認權杖已完整複製。</translation>
    </message>
    <message>
        <source>The initialization vector or the tag does not have its exact size.</source>
        <translation>初始向量或驗證標籤的長度不正確。</translation>
    </message>
    <message>
        <source>Make sure that the token was copied as a whole; have the sender use the registered sizes.</source>
        <translation>請確認權杖已完整複製；並請發送者使用註冊的長度。</translation>
    </message>
    <message>
        <source>The size of the key does not fit the algorithm.</source>
        <translation>金鑰的長度與演算法不符。</translation>
    </message>
    <message>
        <source>Give a key of exactly the size that alg (or, with dir, enc) asks for.</source>
        <translation>請提供長度正好符合 alg（若為 dir 則是 enc）要求的金鑰。</translation>
    </message>
    <message>
        <source>The sender&apos;s ephemeral key can&apos;t be used.</source>
        <translation>無法使用發送者的臨時金鑰。</translation>
    </message>
    <message>
        <source>Have the sender put a public key on the recipient&apos;s curve into epk.</source>
        <translation>請發送者在 epk 中放入與收件者同一曲線上的公開金鑰。</translation>
    </message>
    <message>
        <source>The iteration count or the salt is out of bounds.</source>
        <translation>迭代次數或鹽值超出範圍。</translation>
    </message>
    <message>
        <source>Use a salt of 8 octets or more and a count within the bounds shown.</source>
        <translation>請使用 8 個位元組以上的鹽值，且迭代次數須在顯示的範圍內。</translation>
    </message>
    <message>
        <source>The content can&apos;t be decompressed.</source>
        <translation>無法解壓縮內容。</translation>
    </message>
    <message>
        <source>Have the sender use zip: DEF (RFC 1951 without a frame), or no compression.</source>
        <translation>請發送者使用 zip: DEF（RFC 1951，不加外框），或不要壓縮。</translation>
    </message>
    <message>
        <source>More comes out of the compressed content than the limit.</source>
        <translation>解壓縮後的內容超過上限。</translation>
    </message>
    <message>
        <source>Check where the token comes from: honest ones don&apos;t grow a hundredfold.</source>
        <translation>請檢查權杖的來源：正常的權杖不會膨脹百倍。</translation>
    </message>
    <message>
        <source>The header does not fit what is to be made.</source>
        <translation>標頭與要產生的內容不符。</translation>
    </message>
    <message>
        <source>Make it one JSON object, and leave out what is put in by the program: alg, enc, epk, p2s, p2c, iv, tag.</source>
        <translation>請寫成一個 JSON 物件，並省略由程式填入的項目：alg、enc、epk、p2s、p2c、iv、tag。</translation>
    </message>
    <message>
        <source>The number of recipients does not fit.</source>
        <translation>收件者的數量不符。</translation>
    </message>
    <message>
        <source>Name one recipient for a compact or flattened form and for direct modes, up to 100 for the general form.</source>
        <translation>精簡形式、扁平形式及直接模式請指定一位收件者；一般形式最多 100 位。</translation>
    </message>
    <message>
        <source>A header parameter that the algorithm needs can&apos;t be read.</source>
        <translation>無法讀取演算法所需的標頭參數。</translation>
    </message>
    <message>
        <source>Have the sender write it in base64url.</source>
        <translation>請發送者以 base64url 撰寫。</translation>
    </message>
    <message>
        <source>This needs a private key, and only a public one is there.</source>
        <translation>這需要私密金鑰，但只有公開金鑰。</translation>
    </message>
    <message>
        <source>A claim of this name is there already.</source>
        <translation>已經有同名的宣告。</translation>
    </message>
    <message>
        <source>Ask the issuer for another token: as it is, two readers may see two values.</source>
        <translation>請向發行者索取另一個權杖：目前這個可能讓兩個讀取者看到不同的值。</translation>
    </message>
    <message>
        <source>With its disclosures the payload is nested too deeply.</source>
        <translation>加入揭露項目後，承載內容的巢狀層數過深。</translation>
    </message>
    <message>
        <source>Leave out the disclosures that lie deepest.</source>
        <translation>請省略最深層的揭露項目。</translation>
    </message>
    <message>
        <source>The same digest stands in the token twice.</source>
        <translation>同一個摘要在權杖中出現兩次。</translation>
    </message>
    <message>
        <source>Ask the issuer for another token; this one must be refused.</source>
        <translation>請向發行者索取另一個權杖；這個必須拒絕。</translation>
    </message>
    <message>
        <source>A disclosure is given twice.</source>
        <translation>某個揭露項目重複出現。</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>請省略其中一個。</translation>
    </message>
    <message>
        <source>A disclosure can&apos;t be read.</source>
        <translation>某個揭露項目無法讀取。</translation>
    </message>
    <message>
        <source>Copy the token again as a whole, or leave this disclosure out.</source>
        <translation>請重新完整複製權杖，或省略這個揭露項目。</translation>
    </message>
    <message>
        <source>A disclosure is for a name that is kept for digests.</source>
        <translation>某個揭露項目使用了保留給摘要的名稱。</translation>
    </message>
    <message>
        <source>A disclosure belongs in another place than its digest.</source>
        <translation>某個揭露項目的類型與其摘要所在的位置不符。</translation>
    </message>
    <message>
        <source>A disclosure belongs to no digest in the token.</source>
        <translation>某個揭露項目在權杖中沒有對應的摘要。</translation>
    </message>
    <message>
        <source>Leave it out, or copy the token again if it was changed on the way.</source>
        <translation>請省略它；如果是傳遞途中遭到更動，請重新複製權杖。</translation>
    </message>
    <message>
        <source>The digests are made with a hash that is not known here.</source>
        <translation>摘要使用此處不認得的雜湊演算法。</translation>
    </message>
    <message>
        <source>Have the token issued with sha-256.</source>
        <translation>請要求以 sha-256 發行權杖。</translation>
    </message>
    <message>
        <source>This is not the key that the token is bound to.</source>
        <translation>這不是權杖所繫結的金鑰。</translation>
    </message>
    <message>
        <source>Give the private key whose public half stands in cnf of the token.</source>
        <translation>請提供與權杖 cnf 中公開金鑰成對的私密金鑰。</translation>
    </message>
    <message>
        <source>The key binding can&apos;t be read.</source>
        <translation>金鑰繫結無法讀取。</translation>
    </message>
    <message>
        <source>Copy the presentation again as a whole, or make a new one.</source>
        <translation>請重新完整複製出示內容，或製作新的。</translation>
    </message>
    <message>
        <source>The token has no such disclosure.</source>
        <translation>權杖沒有這個揭露項目。</translation>
    </message>
    <message>
        <source>List its disclosures with gscope inspect, and name one by its path or its number.</source>
        <translation>請以 gscope inspect 列出揭露項目，再以路徑或編號指定。</translation>
    </message>
    <message>
        <source>Nothing in the payload stands in this place.</source>
        <translation>承載內容的這個位置沒有任何東西。</translation>
    </message>
    <message>
        <source>Write a JSON Pointer such as /address or /nationalities/0.</source>
        <translation>請使用 JSON Pointer，例如 /address 或 /nationalities/0。</translation>
    </message>
    <message>
        <source>There were too few random octets.</source>
        <translation>隨機位元組不足。</translation>
    </message>
    <message>
        <source>Give as many as the message says.</source>
        <translation>請提供訊息所說的數量。</translation>
    </message>
    <message>
        <source>A name that is kept for digests stands in the payload.</source>
        <translation>承載內容中使用了保留給摘要的名稱。</translation>
    </message>
    <message>
        <source>Call the claim otherwise: _sd, _sd_alg and ... have a meaning of their own.</source>
        <translation>請為宣告改名：_sd、_sd_alg 與 ... 各有專門的意義。</translation>
    </message>
    <message>
        <source>This claim decides whether the token is valid, so its holder must not be able to hide it.</source>
        <translation>這個宣告決定權杖是否有效，因此不得讓持有者隱藏。</translation>
    </message>
    <message>
        <source>Leave it open, or say that verifiers are to be tested with it.</source>
        <translation>請讓它保持公開，或說明是要用來測試驗證者。</translation>
    </message>
    <message>
        <source>There is no key to sign with.</source>
        <translation>沒有可用來簽署的金鑰。</translation>
    </message>
    <message>
        <source>Choose or add a private key or a secret, and an algorithm that goes with it.</source>
        <translation>請選擇或加入私密金鑰或秘密，以及與它相配的演算法。</translation>
    </message>
    <message>
        <source>This form of a token has no place for it: one protected header and one signature in the compact form, one signature in the flattened one.</source>
        <translation>權杖的這種形式放不下：緊湊形式只有一個受保護標頭和一個簽章，扁平形式只有一個簽章。</translation>
    </message>
    <message>
        <source>Choose the general JSON form, or leave one signature with a protected header alone.</source>
        <translation>請改用一般 JSON 形式，或只留下一個帶受保護標頭的簽章。</translation>
    </message>
    <message>
        <source>This payload can&apos;t stand in the token without being encoded.</source>
        <translation>這份承載內容不能未經編碼就放進權杖。</translation>
    </message>
    <message>
        <source>Send it apart from the token (detached), choose a JSON form, or take b64 out of the header.</source>
        <translation>請把它與權杖分開傳送（分離），改用 JSON 形式，或從標頭拿掉 b64。</translation>
    </message>
    <message>
        <source>The headers disagree about whether the payload is encoded.</source>
        <translation>各標頭對承載內容是否編碼說法不一。</translation>
    </message>
    <message>
        <source>Write &quot;b64&quot;: false with its crit into all headers, or into none.</source>
        <translation>請在所有標頭都寫上 &quot;b64&quot;: false 及其 crit，或全都不寫。</translation>
    </message>
    <message>
        <source>There is no such member in the object.</source>
        <translation>物件裡沒有這個成員。</translation>
    </message>
    <message>
        <source>Read the object again; it was changed in between.</source>
        <translation>請重新讀取物件；它在這期間被改過。</translation>
    </message>
    <message>
        <source>The value is not written as its type wants it.</source>
        <translation>值的寫法不符合它的類型。</translation>
    </message>
    <message>
        <source>Write true or false, a number such as 42, JSON in brackets, or choose the type text.</source>
        <translation>請寫 true 或 false、像 42 的數字、用括號括起的 JSON，或把類型改成文字。</translation>
    </message>
    <message>
        <source>This can&apos;t be done wrong with this algorithm and key.</source>
        <translation>用這個演算法和金鑰無法犯這種錯。</translation>
    </message>
    <message>
        <source>Choose ES256 with a key that has a kid, which can be broken in every way.</source>
        <translation>請選用 ES256 和帶有 kid 的金鑰，這樣每一種錯都能犯。</translation>
    </message>
    <message>
        <source>The header names no algorithm.</source>
        <translation>標頭沒有指明演算法。</translation>
    </message>
    <message>
        <source>Put alg into the header; without it every reader refuses the token.</source>
        <translation>請在標頭加上 alg；沒有它，任何讀取者都會拒絕這個權杖。</translation>
    </message>
    <message>
        <source>The header names another algorithm than the one that signs.</source>
        <translation>標頭指明的演算法與用來簽署的不同。</translation>
    </message>
    <message>
        <source>Write the name of the chosen algorithm into the header, or choose the other one.</source>
        <translation>請把所選演算法的名稱寫進標頭，或改選另一個演算法。</translation>
    </message>
    <message>
        <source>The header names another key than the one that signs.</source>
        <translation>標頭指明的金鑰與用來簽署的不同。</translation>
    </message>
    <message>
        <source>Write the kid of the chosen key into the header, or choose the other key.</source>
        <translation>請把所選金鑰的 kid 寫進標頭，或改選另一把金鑰。</translation>
    </message>
    <message>
        <source>b64 stands in the header without being critical and has no effect.</source>
        <translation>標頭裡有 b64，卻未列為必須理解，因此沒有作用。</translation>
    </message>
    <message>
        <source>List it in crit, or take it out.</source>
        <translation>請把它列入 crit，或拿掉。</translation>
    </message>
    <message>
        <source>This member stands there already; readers differ about which one counts.</source>
        <translation>這個成員已經存在；以哪一個為準，各讀取者做法不同。</translation>
    </message>
    <message>
        <source>Take one of the two out.</source>
        <translation>請拿掉其中一個。</translation>
    </message>
    <message>
        <source>The payload is not JSON. It can be signed as it is, and is no claims set.</source>
        <translation>承載內容不是 JSON。可以照原樣簽署，但它不是宣告集。</translation>
    </message>
    <message>
        <source>Correct it at the place shown if it is to be a JWT.</source>
        <translation>如果要當作 JWT，請在標示的位置改正。</translation>
    </message>
    <message>
        <source>The header says that this is a JWT, and the payload is no JSON object.</source>
        <translation>標頭說這是 JWT，但承載內容不是 JSON 物件。</translation>
    </message>
    <message>
        <source>Write the claims as an object in braces, or take typ out of the header.</source>
        <translation>請把宣告寫成大括號裡的物件，或從標頭拿掉 typ。</translation>
    </message>
    <message>
        <source>There is no such kind or size of key here, or none that fits the algorithm.</source>
        <translation>這裡沒有這種金鑰或這個大小，或沒有適合這個演算法的金鑰。</translation>
    </message>
    <message>
        <source>Choose a kind and a size that the algorithm works with.</source>
        <translation>請選擇演算法可用的種類與大小。</translation>
    </message>
    <message>
        <source>What the key is said to be for contradicts itself or the kind of key.</source>
        <translation>金鑰所說的用途彼此矛盾，或與金鑰的種類矛盾。</translation>
    </message>
    <message>
        <source>Let alg, use and key_ops say the same, or leave them out.</source>
        <translation>請讓 alg、use 與 key_ops 說法一致，或省略它們。</translation>
    </message>
    <message>
        <source>What is there can&apos;t be written in this form.</source>
        <translation>現有的內容無法寫成這種格式。</translation>
    </message>
    <message>
        <source>Choose another form: a secret is a JWK only, several keys are a key set or PEM, and a passphrase is for private keys in PEM or DER.</source>
        <translation>請選擇其他格式：秘密只能是 JWK，多把金鑰只能是金鑰集或 PEM，密語只用於 PEM 或 DER 的私密金鑰。</translation>
    </message>
    <message>
        <source>The key was not made: it was cancelled.</source>
        <translation>金鑰並未產生：已取消。</translation>
    </message>
    <message>
        <source>Ask again; a smaller RSA key, or one of another kind, is made faster.</source>
        <translation>請再試一次；較小的 RSA 金鑰或其他種類的金鑰產生得較快。</translation>
    </message>
    <message>
        <source>The key is published: everybody can use it.</source>
        <translation>這把金鑰是公開發表過的：任何人都能使用。</translation>
    </message>
    <message>
        <source>Replace it with a fresh one wherever it is in use.</source>
        <translation>凡使用它的地方，請都換成新的金鑰。</translation>
    </message>
    <message>
        <source>The key&apos;s certificate is not within its dates.</source>
        <translation>金鑰的憑證不在有效期間內。</translation>
    </message>
    <message>
        <source>Have it renewed, or make a new one.</source>
        <translation>請更新憑證，或製作新的憑證。</translation>
    </message>
    <message>
        <source>A name for the certificate is missing or can&apos;t be written into one.</source>
        <translation>憑證缺少名稱，或名稱無法寫入憑證。</translation>
    </message>
    <message>
        <source>Give a common name of at most 64 characters, a host name, an IP address, or an absolute URI; names with other letters in their ASCII form.</source>
        <translation>請提供最多 64 個字元的通用名稱、主機名稱、IP 位址或絕對 URI；含其他文字的名稱請用其 ASCII 形式。</translation>
    </message>
    <message>
        <source>A certificate can&apos;t be valid at these times.</source>
        <translation>憑證不能在這段時間有效。</translation>
    </message>
    <message>
        <source>Let it end after it begins, between 1970 and 9999.</source>
        <translation>結束須晚於開始，並介於 1970 年與 9999 年之間。</translation>
    </message>
    <message>
        <source>The serial number of the certificate has the wrong size.</source>
        <translation>憑證序號的大小不對。</translation>
    </message>
    <message>
        <source>Take 8 to 20 random octets.</source>
        <translation>請用 8 到 20 個隨機位元組。</translation>
    </message>
    <message>
        <source>A key of this kind can&apos;t sign, so it can&apos;t make a certificate of itself.</source>
        <translation>這種金鑰不能簽署，因此無法為自己製作憑證。</translation>
    </message>
    <message>
        <source>Take a key that signs, or have an authority issue the certificate.</source>
        <translation>請用能簽署的金鑰，或由憑證機構簽發憑證。</translation>
    </message>
    <message>
        <source>No signature of this token is made with a shared secret.</source>
        <translation>此權杖沒有以共用秘密產生的簽章。</translation>
    </message>
    <message>
        <source>Secrets can be tried on tokens of HS256, HS384 and HS512 only.</source>
        <translation>只有 HS256、HS384、HS512 的權杖可以嘗試秘密。</translation>
    </message>
    <message>
        <source>The signature is absent, cut short or can&apos;t be read, so that nothing can be compared with it.</source>
        <translation>簽章不存在、被截斷或無法讀取，因此沒有東西可以比對。</translation>
    </message>
    <message>
        <source>Copy the token again as a whole.</source>
        <translation>請重新複製完整的權杖。</translation>
    </message>
    <message>
        <source>The payload is not in the token, so that its signature can&apos;t be made anew.</source>
        <translation>承載內容不在權杖中，因此無法重新計算簽章。</translation>
    </message>
    <message>
        <source>Give the detached content.</source>
        <translation>請提供分離的內容。</translation>
    </message>
    <message>
        <source>The word list can&apos;t be read.</source>
        <translation>無法讀取字詞清單。</translation>
    </message>
    <message>
        <source>Check the name of the file and its permissions.</source>
        <translation>請檢查檔案名稱及其權限。</translation>
    </message>
    <message>
        <source>The word list begins as a gzip file does, and can&apos;t be unpacked.</source>
        <translation>字詞清單的開頭是 gzip 檔案，但無法解壓縮。</translation>
    </message>
    <message>
        <source>Get the file again, or unpack it with another program.</source>
        <translation>請重新取得檔案，或以其他程式解壓縮。</translation>
    </message>
    <message>
        <source>There is no key to encrypt with.</source>
        <translation>沒有可用來加密的金鑰。</translation>
    </message>
    <message>
        <source>Choose a key of the recipient, paste one, make a new one, or type a password.</source>
        <translation>請選擇收件者的金鑰、貼上一把、產生新的，或輸入密碼。</translation>
    </message>
    <message>
        <source>This algorithm is to be avoided.</source>
        <translation>應避免使用這個演算法。</translation>
    </message>
    <message>
        <source>RSA1_5 has let attackers read what was encrypted, question by question. Choose RSA-OAEP-256.</source>
        <translation>RSA1_5 曾讓攻擊者靠一次次試探讀出加密內容。請改選 RSA-OAEP-256。</translation>
    </message>
    <message>
        <source>The password is stretched too little: whoever gets the token can guess it quickly.</source>
        <translation>密碼的迭代次數太少：拿到權杖的人很快就能猜出密碼。</translation>
    </message>
    <message>
        <source>Take the count shown or more, and a long password.</source>
        <translation>請使用顯示的次數或更多，並使用長密碼。</translation>
    </message>
    <message>
        <source>Many readers refuse so many iterations, this program&apos;s inspector among them.</source>
        <translation>許多讀取者會拒絕這麼多次迭代，本程式的檢視器也是。</translation>
    </message>
    <message>
        <source>Stay below the count shown, if others shall open it.</source>
        <translation>如果要讓別人解開，請不要超過顯示的次數。</translation>
    </message>
    <message>
        <source>Compression is rarely wise: the length of the token tells about its content.</source>
        <translation>壓縮通常不明智：權杖的長度會透露其內容。</translation>
    </message>
    <message>
        <source>Leave it out, above all where others can add to the content.</source>
        <translation>請不要壓縮，尤其是別人能在內容中加入東西的時候。</translation>
    </message>
    <message>
        <source>The header and the content disagree about whether there is a token inside.</source>
        <translation>對於裡面是否有權杖，標頭與內容的說法不一致。</translation>
    </message>
    <message>
        <source>Write &quot;cty&quot;: &quot;JWT&quot; where the content is a token, and leave it out elsewhere.</source>
        <translation>內容是權杖時請寫上 &quot;cty&quot;: &quot;JWT&quot;，其他情況請省略。</translation>
    </message>
    <message>
        <source>The content looks like claims and is not JSON. It can be encrypted as it is.</source>
        <translation>內容看起來像宣告，卻不是 JSON。仍可照原樣加密。</translation>
    </message>
    <message>
        <source>Nothing is chosen to be disclosed by itself: every claim stands open.</source>
        <translation>沒有選擇任何可單獨揭露的項目：所有宣告都公開。</translation>
    </message>
    <message>
        <source>Tick what the holder may show or keep back.</source>
        <translation>請勾選持有者可以出示或保留的項目。</translation>
    </message>
    <message>
        <source>A token with selective disclosure is signed with a key pair: a shared secret would let every verifier issue.</source>
        <translation>選擇性揭露的權杖要以金鑰對簽署：使用共用秘密的話，每個驗證者都能發行。</translation>
    </message>
    <message>
        <source>Choose a private EC, OKP, RSA or AKP key and an algorithm of it.</source>
        <translation>請選擇 EC、OKP、RSA 或 AKP 的私密金鑰及其演算法。</translation>
    </message>
    <message>
        <source>A credential names its type in vct, and there is none.</source>
        <translation>憑證要以 vct 標明類型，這裡沒有。</translation>
    </message>
    <message>
        <source>Add vct to the claims, or choose another typ.</source>
        <translation>請在宣告中加上 vct，或選擇其他 typ。</translation>
    </message>
    <message>
        <source>Trying the passphrase would take too long: more rounds of hashing are asked for than the limit.</source>
        <translation>嘗試這個密語會花太久：要求的雜湊次數超過上限。</translation>
    </message>
    <message>
        <source>Encrypt the keys anew with fewer rounds, or give each in a file of its own.</source>
        <translation>請以較少的次數重新加密金鑰，或將每把金鑰放在各自的檔案中。</translation>
    </message>
    <message>
        <source>The key spells out its curve instead of naming it, which is forbidden.</source>
        <translation>金鑰逐一寫出曲線參數，而不是寫明曲線名稱；規範不允許這樣做。</translation>
    </message>
    <message>
        <source>Convert the key: it is written with the name of the curve.</source>
        <translation>請轉換金鑰：寫出時會改用曲線名稱。</translation>
    </message>
    <message>
        <source>What this key signs can&apos;t be verified: its primes are none, or the computer erred.</source>
        <translation>這把金鑰的簽章無法通過驗證：它的質數並非質數，或是電腦計算出錯。</translation>
    </message>
    <message>
        <source>Try again; if that fails, too, make a new key.</source>
        <translation>請再試一次；若仍失敗，請產生新的金鑰。</translation>
    </message>
    <message>
        <source>The lines at the top of the lesson are not what a lesson needs.</source>
        <translation>課程開頭的幾行不符合課程的需要。</translation>
    </message>
    <message>
        <source>Mend the line in the lesson&apos;s file; the other lessons can be used.</source>
        <translation>請修正課程檔案中的這一行；其他課程仍可使用。</translation>
    </message>
    <message>
        <source>The lesson has no steps, or text before the first one.</source>
        <translation>課程沒有步驟，或第一個步驟之前有文字。</translation>
    </message>
    <message>
        <source>Begin each step with a heading (##) in the lesson&apos;s file.</source>
        <translation>請在課程檔案中讓每個步驟以標題（##）開頭。</translation>
    </message>
    <message>
        <source>A link of the lesson asks for what this program can&apos;t do.</source>
        <translation>課程中的連結要求了本程式做不到的事。</translation>
    </message>
    <message>
        <source>Mend the link in the lesson&apos;s file; the other lessons can be used.</source>
        <translation>請修正課程檔案中的連結；其他課程仍可使用。</translation>
    </message>
    <message>
        <source>A check of the lesson asks for what never happens.</source>
        <translation>課程的檢查項目要求了不會發生的事。</translation>
    </message>
    <message>
        <source>Mend the check in the lesson&apos;s file; the other lessons can be used.</source>
        <translation>請修正課程檔案中的檢查項目；其他課程仍可使用。</translation>
    </message>
    <message>
        <source>There is no lesson of this name.</source>
        <translation>沒有這個名稱的課程。</translation>
    </message>
    <message>
        <source>Choose one of the contents.</source>
        <translation>請從目錄中選擇一課。</translation>
    </message>
    <message>
        <source>The resource publishes no metadata that say where to sign in.</source>
        <translation>資源沒有公布說明在哪裡登入的中繼資料。</translation>
    </message>
    <message>
        <source>Check the address of the resource, or name the issuer of its authorization server.</source>
        <translation>請檢查資源的位址，或指明其授權伺服器的發行者。</translation>
    </message>
    <message>
        <source>The metadata are about another resource than the one that was called.</source>
        <translation>中繼資料說的是另一項資源，而不是所呼叫的那一項。</translation>
    </message>
    <message>
        <source>Call the resource by exactly the address that the document spells, if you trust it; a slash at the end counts.</source>
        <translation>如果您信任它，請以文件所寫的位址一字不差地呼叫資源；結尾的斜線也算。</translation>
    </message>
    <message>
        <source>The metadata of the resource name no authorization server that may be asked.</source>
        <translation>資源的中繼資料沒有列出可以詢問的授權伺服器。</translation>
    </message>
    <message>
        <source>Tell those who run the resource: authorization_servers has to hold issuers with https.</source>
        <translation>請告知資源的營運者：authorization_servers 必須是使用 https 的發行者。</translation>
    </message>
    <message>
        <source>The resource trusts other authorization servers than the issuer that you gave.</source>
        <translation>資源信任的授權伺服器不包含您給的發行者。</translation>
    </message>
    <message>
        <source>Leave the issuer out to take the one that the resource names, if you trust it.</source>
        <translation>如果您信任資源所列的發行者，請將發行者留空以採用它。</translation>
    </message>
    <message>
        <source>The authorization server does not say that it checks PKCE with S256.</source>
        <translation>授權伺服器沒有表示會以 S256 檢查 PKCE。</translation>
    </message>
    <message>
        <source>Tell those who run it to list S256 in code_challenge_methods_supported; to try it all the same, run the authorization code flow.</source>
        <translation>請告知營運者在 code_challenge_methods_supported 列出 S256；若仍想一試，請執行授權碼流程。</translation>
    </message>
    <message>
        <source>The server refused to register the client.</source>
        <translation>伺服器拒絕註冊這個用戶端。</translation>
    </message>
    <message>
        <source>Change what it complains about, or register a client beforehand and give its client ID.</source>
        <translation>請修改它所指出的問題，或事先註冊用戶端並填入用戶端 ID。</translation>
    </message>
    <message>
        <source>The MCP server did not answer initialize with a result.</source>
        <translation>MCP 伺服器對 initialize 沒有回覆結果。</translation>
    </message>
    <message>
        <source>Check that the address is the one of its Streamable HTTP endpoint.</source>
        <translation>請檢查位址是否為它的 Streamable HTTP 端點。</translation>
    </message>
    <message>
        <source>The password is stretched more often than is tried here.</source>
        <translation>密碼延展的次數超過這裡願意嘗試的次數。</translation>
    </message>
    <message>
        <source>If you trust its sender and have time, let gscope try more with --most-iterations.</source>
        <translation>若您信任寄件者且不趕時間，請以 --most-iterations 讓 gscope 多試幾次。</translation>
    </message>
    <message>
        <source>The word list is UTF-16: none of its words would be the octets of a secret.</source>
        <translation>字詞清單是 UTF-16：其中沒有一個字詞會是秘密的位元組。</translation>
    </message>
    <message>
        <source>Convert it first, as with iconv -f UTF-16 -t UTF-8.</source>
        <translation>請先轉換編碼，例如使用 iconv -f UTF-16 -t UTF-8。</translation>
    </message>
    <message>
        <source>The client has a secret, and nothing says which server it is registered with.</source>
        <translation>用戶端有密碼，但沒有說明它是在哪一個伺服器註冊的。</translation>
    </message>
    <message>
        <source>Name the issuer of that server. Else the secret would go to whichever server the resource names.</source>
        <translation>請指名那個伺服器的發行者；否則密碼會送到資源所指名的任何伺服器。</translation>
    </message>
    <message>
        <source>The token is good, but the server asks for more scope.</source>
        <translation>權杖有效，但伺服器要求更多範圍。</translation>
    </message>
    <message>
        <source>Enter the scope that it asks for, and repeat from the authorization request.</source>
        <translation>請填入它所要求的範圍，並從授權請求開始重複。</translation>
    </message>
    <message>
        <source>A link of the lesson leads to a term or a lesson that there is none of.</source>
        <translation>這一課的連結指向不存在的術語或課程。</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Transcript</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Written by %1, %2</source>
        <translation>由 %1 寫成，%2</translation>
    </message>
    <message>
        <source>With secrets: codes, tokens and passwords stand here as they were used. Whoever reads this can use them.</source>
        <translation>含秘密：授權碼、權杖與密碼都照使用時的原樣寫在這裡。讀到的人都能拿去用。</translation>
    </message>
    <message>
        <source>Secrets are replaced by names such as ⟨code 1⟩; equal names stand for equal values.</source>
        <translation>秘密已換成 ⟨code 1⟩ 這樣的名稱；名稱相同，值就相同。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>迄</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>交換</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Nothing happened.</source>
        <translation>什麼也沒發生。</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Sequence diagram: who sent what to whom, from top to bottom.</source>
        <translation>循序圖：誰把什麼送給了誰，由上而下。</translation>
    </message>
    <message>
        <source>The diagram ends after the first %1 arrows; everything stands below.</source>
        <translation>圖只畫到前 %1 個箭頭；全部內容都在下面。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>發生了什麼</translation>
    </message>
    <message>
        <source>Other hosts</source>
        <translation>其他主機</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>沒有收到回應。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>標頭欄位</translation>
    </message>
    <message>
        <source>Trailer fields</source>
        <translation>結尾欄位</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Octets that are not text: %1. They begin with %2.</source>
        <translation>不是文字的位元組：%1 個，開頭是 %2。</translation>
    </message>
    <message>
        <source>Octets left out here: %1.</source>
        <translation>這裡略去的位元組：%1 個。</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>已送出：%1</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>手動改過</translation>
    </message>
    <message>
        <source>Flow: %1</source>
        <translation>流程：%1</translation>
    </message>
    <message>
        <source>The flow is done.</source>
        <translation>流程已完成。</translation>
    </message>
    <message>
        <source>The flow failed.</source>
        <translation>流程失敗。</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>流程已取消。</translation>
    </message>
    <message>
        <source>Redirect received</source>
        <translation>收到重新導向</translation>
    </message>
    <message>
        <source>Redirect refused</source>
        <translation>拒絕了重新導向</translation>
    </message>
    <message>
        <source>Opened in the browser</source>
        <translation>已在瀏覽器開啟</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>無法開啟瀏覽器。</translation>
    </message>
    <message>
        <source>Issued: %1</source>
        <translation>已發行：%1</translation>
    </message>
    <message>
        <source>Wrong on purpose: %1</source>
        <translation>刻意犯錯：%1</translation>
    </message>
    <message>
        <source>What became of it: %1</source>
        <translation>結果：%1</translation>
    </message>
    <message>
        <source>Refused redirects that are not told: %1</source>
        <translation>未列出的遭拒重新導向：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗：%1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查項目</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通過</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>information</source>
        <translation>資訊</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未檢查</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>預期：%1</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>實際：%1</translation>
    </message>
    <message>
        <source>What was replaced</source>
        <translation>換掉了什麼</translation>
    </message>
    <message>
        <source>Nothing was replaced: no secret was found.</source>
        <translation>沒有換掉任何東西：沒有找到秘密。</translation>
    </message>
    <message>
        <source>Nothing was replaced, as it was asked for.</source>
        <translation>依要求，沒有換掉任何東西。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>判斷依據</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>處數</translation>
    </message>
    <message>
        <source>Places: %1; different values: %2.</source>
        <translation>共 %1 處；不同的值 %2 個。</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>參數 %1</translation>
    </message>
    <message>
        <source>JSON member %1</source>
        <translation>JSON 成員 %1</translation>
    </message>
    <message>
        <source>header field %1</source>
        <translation>標頭欄位 %1</translation>
    </message>
    <message>
        <source>credentials in %1</source>
        <translation>%1 裡的憑證</translation>
    </message>
    <message>
        <source>hidden form field %1</source>
        <translation>隱藏的表單欄位 %1</translation>
    </message>
    <message>
        <source>password in an address</source>
        <translation>位址裡的密碼</translation>
    </message>
    <message>
        <source>has the form of a JWT</source>
        <translation>具有 JWT 的形式</translation>
    </message>
    <message>
        <source>signature of a JWT</source>
        <translation>JWT 的簽章</translation>
    </message>
    <message>
        <source>equals a secret that stands elsewhere</source>
        <translation>與別處的秘密相同</translation>
    </message>
    <message>
        <source>authorization code</source>
        <translation>授權碼</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>refresh token</source>
        <translation>更新權杖</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 權杖</translation>
    </message>
    <message>
        <source>token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>device code</source>
        <translation>裝置碼</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>用戶端密碼</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>code verifier</source>
        <translation>code verifier</translation>
    </message>
    <message>
        <source>assertion</source>
        <translation>斷言</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 金鑰</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>私密金鑰</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>What was secret: set these in the environment, or write them here.</source>
        <translation>原本的秘密：請在環境變數裡設定，或寫在這裡。</translation>
    </message>
    <message>
        <source>put the %1 here</source>
        <translation>請在這裡填入%1</translation>
    </message>
    <message>
        <source>Opened in the browser: %1</source>
        <translation>已在瀏覽器開啟：%1</translation>
    </message>
    <message>
        <source>Arrived at the redirect address: %1</source>
        <translation>抵達重新導向位址：%1</translation>
    </message>
    <message>
        <source>What came back: %1</source>
        <translation>收到的回應：%1</translation>
    </message>
    <message>
        <source>Left out, since curl cannot send it as it was: %1</source>
        <translation>略過，因為 curl 無法照原樣送出：%1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>備註：%1</translation>
    </message>
    <message>
        <source>cookie in %1</source>
        <translation>%1 裡的 Cookie</translation>
    </message>
    <message>
        <source>Answers with an error (400 and more)</source>
        <translation>錯誤回應（400 以上）</translation>
    </message>
</context>
<context>
    <name>Flows</name>
    <message>
        <source>Authorization code + PKCE</source>
        <translation>授權碼 + PKCE</translation>
    </message>
    <message>
        <source>A person signs in with the browser, and the client trades a code for tokens. For web, mobile and desktop programs alike: when in doubt, this one.</source>
        <translation>使用者以瀏覽器登入，用戶端再以授權碼換取權杖。網頁、行動與桌面程式都適用：拿不定主意時就用這個。</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Some tokens come through the browser at once, the rest for a code. Found where an ID token is wanted before the code is traded; code with PKCE does the same with less risk.</source>
        <translation>部分權杖立刻經由瀏覽器送達，其餘以授權碼換取。用在換取授權碼之前就需要 ID 權杖的場合；授權碼加 PKCE 能做到同樣的事，風險更低。</translation>
    </message>
    <message>
        <source>Client credentials</source>
        <translation>用戶端憑證</translation>
    </message>
    <message>
        <source>A program signs in as itself; no person takes part. For services and jobs that talk to each other.</source>
        <translation>程式以自己的身分登入，沒有使用者參與。適用於彼此溝通的服務與排程工作。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>For devices without a browser or a keyboard: the person types a short code on another device. Not where a browser is at hand, since a code can be passed on to a victim.</source>
        <translation>給沒有瀏覽器或鍵盤的裝置：使用者在另一台裝置上輸入簡短的驗證碼。手邊有瀏覽器時不要用，因為驗證碼可能被轉給受害者輸入。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>A new access token for a refresh token, without the person. The old refresh token should not work again afterwards.</source>
        <translation>以更新權杖換取新的存取權杖，不需要使用者參與。舊的更新權杖之後應該失效。</translation>
    </message>
    <message>
        <source>Implicit</source>
        <translation>隱含</translation>
    </message>
    <message>
        <source>Tokens come in the address of the redirect, where the browser&apos;s history and other programs can read them. Not in OAuth 2.1; use code with PKCE instead.</source>
        <translation>權杖出現在重新導向的位址裡，瀏覽記錄與其他程式都讀得到。OAuth 2.1 已移除；請改用授權碼加 PKCE。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>The person gives the password to the client itself. Not in OAuth 2.1: it trains people to give their password away, and no second factor fits in.</source>
        <translation>使用者把密碼直接交給用戶端。OAuth 2.1 已移除：它讓人習慣交出密碼，也容不下第二個驗證因素。</translation>
    </message>
    <message>
        <source>Read the server&apos;s metadata</source>
        <translation>讀取伺服器的中繼資料</translation>
    </message>
    <message>
        <source>The client asks the issuer for its metadata document: where its endpoints are and what it can do. The issuer named in the document must be the one that was asked, character for character, or another server could pose as it.</source>
        <translation>用戶端向發行者要求中繼資料文件：端點在哪裡、支援哪些功能。文件中的發行者必須與所詢問的逐字相同，否則其他伺服器可以冒充。</translation>
    </message>
    <message>
        <source>Prepare secrets for this login</source>
        <translation>為這次登入準備秘密</translation>
    </message>
    <message>
        <source>The client makes three random values that nobody else knows. state ties the answer to this request, nonce ties the ID token to it, and code_verifier proves later that who trades the code is who asked for it. Only a hash of the verifier, code_challenge, goes out now.</source>
        <translation>用戶端產生三個只有自己知道的隨機值。state 把回應與這次請求繫結，nonce 把 ID 權杖與這次請求繫結，code_verifier 稍後證明換取授權碼的人就是當初提出請求的人。現在只送出 verifier 的雜湊值 code_challenge。</translation>
    </message>
    <message>
        <source>Authorization request</source>
        <translation>授權請求</translation>
    </message>
    <message>
        <source>The client sends the browser to the authorization server. Everything stands in the address, so nothing secret may: who asks, for what, where the answer goes, and the hash of the verifier.</source>
        <translation>用戶端把瀏覽器導向授權伺服器。所有內容都在位址裡，所以不能放秘密：誰在請求、請求什麼、回應送到哪裡，以及 verifier 的雜湊值。</translation>
    </message>
    <message>
        <source>Sign in and consent</source>
        <translation>登入並同意</translation>
    </message>
    <message>
        <source>The person signs in at the authorization server and agrees to what the client asks for. The client sees nothing of it: neither password nor second factor. That is what OAuth is for.</source>
        <translation>使用者在授權伺服器登入，並同意用戶端的請求。用戶端完全看不到過程：看不到密碼，也看不到第二個驗證因素。這正是 OAuth 的用意。</translation>
    </message>
    <message>
        <source>Authorization response</source>
        <translation>授權回應</translation>
    </message>
    <message>
        <source>The browser comes back to the client&apos;s redirect address. Before anything else the client compares state: an answer to another request, or a forged one, is thrown away. Then iss: is it from the server that was asked?</source>
        <translation>瀏覽器回到用戶端的重新導向位址。用戶端最先比對 state：若是別的請求的回應或偽造的回應，就丟棄。接著比對 iss：它來自所詢問的伺服器嗎？</translation>
    </message>
    <message>
        <source>Token request</source>
        <translation>權杖請求</translation>
    </message>
    <message>
        <source>The client trades the code for tokens, directly and not through the browser. It shows the code_verifier: its hash was the code_challenge, so whoever stole the code on the way can&apos;t use it. A code works once and for a minute or so.</source>
        <translation>用戶端直接（不經瀏覽器）以授權碼換取權杖，並出示 code_verifier：它的雜湊值就是 code_challenge，因此途中偷走授權碼的人無法使用。授權碼只能用一次，效期約一分鐘。</translation>
    </message>
    <message>
        <source>The same code again</source>
        <translation>再次送出同一個授權碼</translation>
    </message>
    <message>
        <source>The code is sent a second time. A server must refuse it, and should revoke the tokens that the first one gave: one of the two who used it has stolen it.</source>
        <translation>授權碼第二次送出。伺服器必須拒絕，並應撤銷第一次換得的權杖：兩個使用者之中有一個是竊賊。</translation>
    </message>
    <message>
        <source>The client authenticates itself and asks for an access token in its own name.</source>
        <translation>用戶端驗證自己的身分，以自己的名義要求存取權杖。</translation>
    </message>
    <message>
        <source>The client sends the person&apos;s name and password. It has seen both, and could have kept them.</source>
        <translation>用戶端送出使用者的名稱與密碼。兩者它都看過，也可能已留存。</translation>
    </message>
    <message>
        <source>Refresh request</source>
        <translation>更新請求</translation>
    </message>
    <message>
        <source>The client trades the refresh token for a new access token. Most servers give a new refresh token, too, and the old one ends.</source>
        <translation>用戶端以更新權杖換取新的存取權杖。多數伺服器也會給新的更新權杖，舊的隨即失效。</translation>
    </message>
    <message>
        <source>The old refresh token again</source>
        <translation>再次送出舊的更新權杖</translation>
    </message>
    <message>
        <source>The refresh token that was used up is sent once more. A server must refuse it, and ends the whole family: somebody has a copy.</source>
        <translation>已用過的更新權杖再送一次。伺服器必須拒絕，並終止同一系列的所有權杖：有人持有複本。</translation>
    </message>
    <message>
        <source>Device authorization request</source>
        <translation>裝置授權請求</translation>
    </message>
    <message>
        <source>The device asks for two codes: a long one that it keeps, and a short one that it shows to the person, with the address where to type it.</source>
        <translation>裝置要求兩個驗證碼：長的自己保留，短的顯示給使用者，並附上輸入驗證碼的位址。</translation>
    </message>
    <message>
        <source>Ask until the person has agreed</source>
        <translation>持續詢問直到使用者同意</translation>
    </message>
    <message>
        <source>The person types the short code into a browser on another device, signs in and agrees. Meanwhile the device asks for tokens again and again, no faster than the server said.</source>
        <translation>使用者在另一台裝置的瀏覽器輸入短驗證碼、登入並同意。這段時間裝置反覆要求權杖，頻率不高於伺服器規定。</translation>
    </message>
    <message>
        <source>Check the ID token</source>
        <translation>檢查 ID 權杖</translation>
    </message>
    <message>
        <source>The client fetches the issuer&apos;s keys, verifies the signature of the ID token and judges its claims: from this issuer, for this client, for this login (nonce), not expired. Only then does it know who signed in.</source>
        <translation>用戶端取得發行者的金鑰，驗證 ID 權杖的簽章，並判定其宣告：出自這個發行者、給這個用戶端、屬於這次登入（nonce）、尚未到期。這時才知道登入的是誰。</translation>
    </message>
    <message>
        <source>Check the ID token of the redirect</source>
        <translation>檢查重新導向送來的 ID 權杖</translation>
    </message>
    <message>
        <source>This ID token came through the browser, where it could have been changed. Its signature and nonce must hold, and c_hash must be the hash of the code, before the code is used.</source>
        <translation>這個 ID 權杖經由瀏覽器送達，途中可能被竄改。使用授權碼之前，它的簽章與 nonce 必須成立，c_hash 也必須是授權碼的雜湊值。</translation>
    </message>
    <message>
        <source>Ask for user information</source>
        <translation>要求使用者資訊</translation>
    </message>
    <message>
        <source>The client asks the provider for claims about the person, with the access token. sub must be the one of the ID token, or the claims are about somebody else.</source>
        <translation>用戶端以存取權杖向提供者要求使用者的宣告。sub 必須與 ID 權杖相同，否則說的是別人。</translation>
    </message>
    <message>
        <source>Call the API</source>
        <translation>呼叫 API</translation>
    </message>
    <message>
        <source>The client calls the resource server with the access token. The API checks who issued it, that it is for this API, its scope and its expiry, and refuses with a challenge that says why.</source>
        <translation>用戶端帶著存取權杖呼叫資源伺服器。API 檢查是誰發行、是否給這個 API、範圍與到期時間；拒絕時以質詢說明原因。</translation>
    </message>
    <message>
        <source>Ask whether the token is active</source>
        <translation>詢問權杖是否有效</translation>
    </message>
    <message>
        <source>Revoke the token</source>
        <translation>撤銷權杖</translation>
    </message>
    <message>
        <source>The client tells the server that it no longer needs the token. The answer is the same for a token that nobody knows, so that nothing can be found out this way.</source>
        <translation>用戶端告知伺服器不再需要這個權杖。對不存在的權杖回應也相同，因此無法藉此打探。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>The client sends the browser to the provider&apos;s logout address, with the ID token as a hint of whose session shall end. Tokens that were issued may go on working.</source>
        <translation>用戶端把瀏覽器導向提供者的登出位址，以 ID 權杖提示要結束誰的工作階段。已發行的權杖可能仍然有效。</translation>
    </message>
    <message>
        <source>Answer with another state</source>
        <translation>以另一個 state 回應</translation>
    </message>
    <message>
        <source>The redirect comes back with a state that was never sent, as in a forged login. The client must throw the answer away before it reads anything else of it.</source>
        <translation>重新導向帶回從未送出的 state，如同偽造的登入。用戶端必須在讀取其他內容之前丟棄這個回應。</translation>
    </message>
    <message>
        <source>Leave out the code_verifier</source>
        <translation>省略 code_verifier</translation>
    </message>
    <message>
        <source>The code is redeemed without the proof that was promised. The server must refuse: else PKCE protects nothing.</source>
        <translation>換取授權碼時沒有出示承諾的證明。伺服器必須拒絕，否則 PKCE 形同虛設。</translation>
    </message>
    <message>
        <source>Send another code_verifier</source>
        <translation>送出另一個 code_verifier</translation>
    </message>
    <message>
        <source>What someone who stole the code would have to guess. The server must refuse.</source>
        <translation>偷走授權碼的人只能用猜的。伺服器必須拒絕。</translation>
    </message>
    <message>
        <source>PKCE with plain instead of S256</source>
        <translation>PKCE 以 plain 代替 S256</translation>
    </message>
    <message>
        <source>The verifier itself goes out in the address, so that whoever reads the request can redeem the code. A strict server takes S256 only.</source>
        <translation>verifier 本身出現在位址裡，讀到請求的人就能換取授權碼。嚴格的伺服器只接受 S256。</translation>
    </message>
    <message>
        <source>No PKCE at all</source>
        <translation>完全不用 PKCE</translation>
    </message>
    <message>
        <source>The request has no code_challenge. A server must insist on it, from public clients at least.</source>
        <translation>請求中沒有 code_challenge。伺服器必須要求，至少對公開用戶端如此。</translation>
    </message>
    <message>
        <source>Redeem the code twice</source>
        <translation>用授權碼換取兩次</translation>
    </message>
    <message>
        <source>The code is sent again after it was redeemed. The server must refuse, and should revoke what the first use gave.</source>
        <translation>授權碼換取後又送一次。伺服器必須拒絕，並應撤銷第一次換得的權杖。</translation>
    </message>
    <message>
        <source>Another redirect_uri in the token request</source>
        <translation>權杖請求中換成別的 redirect_uri</translation>
    </message>
    <message>
        <source>The code was sent to one address and is redeemed with another. The server must compare the two and refuse.</source>
        <translation>授權碼送往一個位址，換取時卻用另一個。伺服器必須比對兩者並拒絕。</translation>
    </message>
    <message>
        <source>A wrong client secret</source>
        <translation>錯誤的用戶端密碼</translation>
    </message>
    <message>
        <source>The client can&apos;t prove who it is. The server must answer invalid_client.</source>
        <translation>用戶端無法證明自己的身分。伺服器必須回應 invalid_client。</translation>
    </message>
    <message>
        <source>Redeem an expired code</source>
        <translation>用到期的授權碼換取</translation>
    </message>
    <message>
        <source>The code is held back until its time is over. The server must refuse; codes should live a minute, ten at most.</source>
        <translation>把授權碼留到到期之後才送出。伺服器必須拒絕；授權碼的效期應為一分鐘，至多十分鐘。</translation>
    </message>
    <message>
        <source>Leave out the nonce</source>
        <translation>省略 nonce</translation>
    </message>
    <message>
        <source>The request has no nonce. Where an ID token comes through the browser the server must refuse; else the client must notice that the ID token is not tied to this login.</source>
        <translation>請求中沒有 nonce。ID 權杖經由瀏覽器送達時，伺服器必須拒絕；否則用戶端必須察覺 ID 權杖沒有與這次登入繫結。</translation>
    </message>
    <message>
        <source>Use a refresh token twice</source>
        <translation>更新權杖用兩次</translation>
    </message>
    <message>
        <source>The old refresh token is sent after a new one was issued. The server must refuse and end the family.</source>
        <translation>新的更新權杖發行後又送出舊的。伺服器必須拒絕，並終止同一系列的所有權杖。</translation>
    </message>
    <message>
        <source>Ask for a scope that does not exist</source>
        <translation>要求不存在的範圍</translation>
    </message>
    <message>
        <source>A server answers invalid_scope, or leaves the scope out and says so in its answer.</source>
        <translation>伺服器回應 invalid_scope，或略過該範圍並在回應中說明。</translation>
    </message>
    <message>
        <source>Send the ID token to the API</source>
        <translation>把 ID 權杖送給 API</translation>
    </message>
    <message>
        <source>An ID token is for the client, not for an API. An API that takes it would take the tokens of every client. It must answer invalid_token.</source>
        <translation>ID 權杖是給用戶端的，不是給 API 的。接受它的 API 等於接受每個用戶端的權杖。API 必須回應 invalid_token。</translation>
    </message>
    <message>
        <source>Call the API without a token</source>
        <translation>不帶權杖呼叫 API</translation>
    </message>
    <message>
        <source>The API must answer 401 with a challenge that names the scheme, and nothing else.</source>
        <translation>API 必須回應 401，附上指明驗證方式的質詢，不透露其他內容。</translation>
    </message>
    <message>
        <source>Poll without waiting</source>
        <translation>不等待就輪詢</translation>
    </message>
    <message>
        <source>The device asks again at once. The server answers slow_down, and the device has to wait longer from then on.</source>
        <translation>裝置立刻再問。伺服器回應 slow_down，裝置之後必須等得更久。</translation>
    </message>
    <message>
        <source>Resource owner</source>
        <translation>資源擁有者</translation>
    </message>
    <message>
        <source>The person whose data it is.</source>
        <translation>資料所屬的人。</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>瀏覽器</translation>
    </message>
    <message>
        <source>Carries requests and answers between client and server; whoever sits in it can read and change them.</source>
        <translation>在用戶端與伺服器之間傳遞請求與回應；能進入其中的人可以讀取並竄改。</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>The program that wants access: here, Grantscope.</source>
        <translation>想要存取的程式：在這裡是 Grantscope。</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>授權伺服器</translation>
    </message>
    <message>
        <source>Knows the person, asks for consent and issues tokens.</source>
        <translation>認識使用者、徵求同意並發行權杖。</translation>
    </message>
    <message>
        <source>Resource server</source>
        <translation>資源伺服器</translation>
    </message>
    <message>
        <source>The API: has the data and takes access tokens.</source>
        <translation>即 API：持有資料並接受存取權杖。</translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation>來自設定</translation>
    </message>
    <message>
        <source>where this program waits for the redirect</source>
        <translation>本程式等候重新導向的位置</translation>
    </message>
    <message>
        <source>random</source>
        <translation>隨機</translation>
    </message>
    <message>
        <source>SHA-256 of the code_verifier</source>
        <translation>code_verifier 的 SHA-256</translation>
    </message>
    <message>
        <source>the code_verifier as it is</source>
        <translation>code_verifier 原值</translation>
    </message>
    <message>
        <source>from the server&apos;s metadata</source>
        <translation>來自伺服器的中繼資料</translation>
    </message>
    <message>
        <source>from the server&apos;s answer</source>
        <translation>來自伺服器的回應</translation>
    </message>
    <message>
        <source>from the redirect</source>
        <translation>來自重新導向</translation>
    </message>
    <message>
        <source>wrong on purpose</source>
        <translation>刻意犯錯</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>手動修改</translation>
    </message>
    <message>
        <source>The endpoints were given by hand.</source>
        <translation>端點是手動指定的。</translation>
    </message>
    <message>
        <source>There is no ID token: the scope openid was not asked for, or the server does not issue one.</source>
        <translation>沒有 ID 權杖：未要求 openid 範圍，或伺服器不發行。</translation>
    </message>
    <message>
        <source>The server names no UserInfo endpoint.</source>
        <translation>伺服器沒有指明 UserInfo 端點。</translation>
    </message>
    <message>
        <source>Without the scope openid there is no UserInfo.</source>
        <translation>沒有 openid 範圍就沒有 UserInfo。</translation>
    </message>
    <message>
        <source>No address of an API was given.</source>
        <translation>沒有指定 API 的位址。</translation>
    </message>
    <message>
        <source>The server names no introspection endpoint.</source>
        <translation>伺服器沒有指明內省端點。</translation>
    </message>
    <message>
        <source>The server names no revocation endpoint.</source>
        <translation>伺服器沒有指明撤銷端點。</translation>
    </message>
    <message>
        <source>There is no refresh token.</source>
        <translation>沒有更新權杖。</translation>
    </message>
    <message>
        <source>The server names no end-session endpoint.</source>
        <translation>伺服器沒有指明結束工作階段端點。</translation>
    </message>
    <message>
        <source>The response type asks for no code.</source>
        <translation>回應類型不要求授權碼。</translation>
    </message>
    <message>
        <source>Check the renewed ID token</source>
        <translation>檢查更新後的 ID 權杖</translation>
    </message>
    <message>
        <source>A refresh can bring another ID token. It is verified like the first, and must be about the same person from the same issuer.</source>
        <translation>更新時可能得到另一個 ID 權杖。它與第一個一樣要驗證，而且必須出自同一個發行者、說的是同一個人。</translation>
    </message>
    <message>
        <source>The refresh brought no new ID token.</source>
        <translation>更新沒有帶來新的 ID 權杖。</translation>
    </message>
    <message>
        <source>The flow had stopped before this step, and another one was asked for.</source>
        <translation>流程在這個步驟之前就停止了，之後要求的是另一個步驟。</translation>
    </message>
    <message>
        <source>made by Qt Network Authorization</source>
        <translation>由 Qt Network Authorization 產生</translation>
    </message>
    <message>
        <source>Qt Network Authorization draws its own state and code_verifier.</source>
        <translation>Qt Network Authorization 自行產生 state 與 code_verifier。</translation>
    </message>
    <message>
        <source>Come back signed out</source>
        <translation>登出後回來</translation>
    </message>
    <message>
        <source>The provider sends the browser back to the address that was registered for this, with the state of the request. That the person is signed out everywhere, it does not say.</source>
        <translation>提供者把瀏覽器送回為此註冊的位址，並附上請求的 state。這並不表示使用者在每個地方都已登出。</translation>
    </message>
    <message>
        <source>No address on this machine was given to come back to; the browser stays where the provider leaves it.</source>
        <translation>沒有指定這台電腦上可以回來的位址；瀏覽器停在提供者留下的頁面。</translation>
    </message>
    <message>
        <source>The server gave no new refresh token: this one still counts, as it may for a client that proves who it is.</source>
        <translation>伺服器沒有給新的 refresh token：這一個仍然有效，對能證明身分的用戶端來說這是允許的。</translation>
    </message>
    <message>
        <source>Whoever got a token asks the authorization server whether it still counts, and what it allows. This is how an API judges tokens that it can&apos;t read itself; it shows who it is, so that nobody tries tokens out. The practice server is asked in the name of its API.</source>
        <translation>收到權杖的一方詢問授權伺服器它是否仍有效、允許什麼。API 以此判定自己讀不懂的權杖；詢問者要證明身分，免得有人拿權杖來試。對練習伺服器是以它的 API 的名義詢問。</translation>
    </message>
    <message>
        <source>MCP server</source>
        <translation>MCP 伺服器</translation>
    </message>
    <message>
        <source>From nothing but the address of an MCP server to a token for it: the server says where to sign in, the client registers itself there, and a person allows the access. Works with any resource that publishes metadata and takes POST.</source>
        <translation>只憑 MCP 伺服器的位址，一路取得給它的權杖：伺服器說明在哪裡登入，用戶端在那裡自行註冊，再由使用者允許存取。凡是公布中繼資料並接受 POST 的資源都適用。</translation>
    </message>
    <message>
        <source>Call the server without a token</source>
        <translation>不帶權杖呼叫伺服器</translation>
    </message>
    <message>
        <source>The client knows an address and nothing else. It sends the first message of MCP there, and is refused with 401: the challenge says where the metadata of this resource are, and perhaps which scope is needed.</source>
        <translation>用戶端只知道一個位址。它把 MCP 的第一則訊息送過去，得到 401 的拒絕：質詢說明這項資源的中繼資料在哪裡，也許還有需要哪個範圍。</translation>
    </message>
    <message>
        <source>Read the resource&apos;s metadata</source>
        <translation>讀取資源的中繼資料</translation>
    </message>
    <message>
        <source>The document names the authorization servers whose tokens the resource takes. Its resource must be the address that was called, octet for octet; else somebody&apos;s document could send you to somebody else&apos;s sign-in.</source>
        <translation>文件列出這項資源接受哪些授權伺服器的權杖。其中的 resource 必須與所呼叫的位址逐位元組相同，否則別人的文件可能把您帶到別人的登入頁面。</translation>
    </message>
    <message>
        <source>Register the client</source>
        <translation>註冊用戶端</translation>
    </message>
    <message>
        <source>The two have never met, so the client introduces itself: it sends its name and its redirect address, and gets a client ID. Anybody may do that under any name; the page where you allow the access should show where the code goes.</source>
        <translation>雙方素不相識，所以用戶端先自我介紹：送出名稱與重新導向位址，得到用戶端 ID。任何人都能以任何名稱這樣做；您允許存取的那一頁應該顯示授權碼會送到哪裡。</translation>
    </message>
    <message>
        <source>Call the server with the token</source>
        <translation>帶著權杖呼叫伺服器</translation>
    </message>
    <message>
        <source>The first message once more, with the token in the Authorization field, as each call from now on. The server takes only a token that is meant for itself, and passes it on to nobody.</source>
        <translation>再送一次第一則訊息，權杖放在 Authorization 欄位，之後每次呼叫都是如此。伺服器只接受給它自己的權杖，也不會轉交給任何人。</translation>
    </message>
    <message>
        <source>A client ID was given: nothing is to be registered.</source>
        <translation>已經給了用戶端 ID，不必註冊。</translation>
    </message>
    <message>
        <source>The server registers nobody by itself. Register a client there beforehand, and give its client ID.</source>
        <translation>伺服器不接受自行註冊。請事先在那裡註冊用戶端，再填入用戶端 ID。</translation>
    </message>
</context>
<context>
    <name>Grantscope::FlowJournal</name>
    <message>
        <source>The journal holds pseudonyms in place of secrets</source>
        <translation>日誌以代稱取代秘密</translation>
    </message>
    <message>
        <source>The journal of this session holds pseudonyms in place of secrets. %1</source>
        <translation>這次工作階段的日誌以代稱取代秘密。%1</translation>
    </message>
    <message>
        <source>The journal holds pseudonyms in place of secrets: no keychain keeps its key. Start one to have it sealed.</source>
        <translation>日誌以代稱取代秘密：沒有鑰匙圈保存它的金鑰。請啟動鑰匙圈，日誌才會密封。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::AboutDialog</name>
    <message>
        <source>About Grantscope</source>
        <translation>關於 Grantscope</translation>
    </message>
    <message>
        <source>A workbench for OAuth 2.0, OpenID Connect and JWT. What you paste here stays on this machine.</source>
        <translation>OAuth 2.0、OpenID Connect 與 JWT 的工作台。您貼到這裡的內容不會離開這台電腦。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty. It runs with:</source>
        <translation>本程式是自由軟體，依 GNU 通用公共授權條款第 3 版或更新版本 (GPL-3.0-or-later) 散布，不附帶任何擔保。執行時使用：</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>元件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Components, their versions and licences</source>
        <translation>元件及其版本與授權條款</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::AccountsModel</name>
    <message>
        <source>User name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>用戶端 ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>這是什麼</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>驗證方式</translation>
    </message>
    <message>
        <source>Secret or private key</source>
        <translation>用戶端密碼或私密金鑰</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::AddressBar</name>
    <message>
        <source>The command was taken over.</source>
        <translation>已採用這個指令。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Plain http to other machines is allowed: whoever is on the way reads and changes everything.</source>
        <translation>允許對其他機器使用未加密的 http：路上的任何人都能讀取並更改全部內容。</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>儲存請求</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Saved as %1. Secrets are not kept with it; tokens are, by name.</source>
        <translation>已儲存為 %1。秘密不會一起保存；權杖以名稱保存。</translation>
    </message>
    <message>
        <source>Copy as code, variables for secrets</source>
        <translation>複製為程式碼，秘密以變數代替</translation>
    </message>
    <message>
        <source>With secrets</source>
        <translation>包含秘密</translation>
    </message>
    <message>
        <source>Whoever reads the text can use them</source>
        <translation>讀到這段文字的人都能使用它們</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>重新導向</translation>
    </message>
    <message>
        <source>Ask at each</source>
        <translation>每次都詢問</translation>
    </message>
    <message>
        <source>Follow all</source>
        <translation>全部跟隨</translation>
    </message>
    <message>
        <source>Never follow</source>
        <translation>從不跟隨</translation>
    </message>
    <message numerus="yes">
        <source>Time-out: %n s</source>
        <translation>
            <numerusform>逾時：%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste a curl Command</source>
        <translation>貼上 curl 指令</translation>
    </message>
    <message>
        <source>Save under a Name …</source>
        <translation>以名稱儲存…</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Refresh a token that ran out</source>
        <translation>更新已到期的權杖</translation>
    </message>
    <message>
        <source>Allow plain http to other machines</source>
        <translation>允許對其他機器使用未加密的 http</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The method: any token, such as GET or POST</source>
        <translation>方法：任何字詞，例如 GET 或 POST</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>https://api.example/ – or paste a curl command</source>
        <translation>https://api.example/ – 或貼上 curl 指令</translation>
    </message>
    <message>
        <source>Copy the request as code</source>
        <translation>把請求複製為程式碼</translation>
    </message>
    <message>
        <source>More: curl, saving, redirects, time-out</source>
        <translation>更多：curl、儲存、重新導向、逾時</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>關於這個請求</translation>
    </message>
    <message>
        <source>Only the certificates that you named are accepted.</source>
        <translation>只接受你指定的憑證。</translation>
    </message>
    <message>
        <source>Certificates and Proxy …</source>
        <translation>憑證與代理伺服器 …</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::AdvisorPane</name>
    <message>
        <source>Answer the six questions: what you need and why will stand here.</source>
        <translation>回答六個問題：您需要什麼、為什麼，會顯示在這裡。</translation>
    </message>
    <message>
        <source>Which do I need?</source>
        <translation>我需要哪一個？</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>&amp;Export This Page …</source>
        <translation>匯出這一頁(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::AgentPane</name>
    <message>
        <source>Pages of the server appear here: the sign-in, and what the application asks for.</source>
        <translation>伺服器的頁面會出現在這裡：登入，以及應用程式要求什麼。</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>頁面的文字</translation>
    </message>
    <message>
        <source>Open in Your Own Browser</source>
        <translation>用您自己的瀏覽器開啟</translation>
    </message>
    <message>
        <source>Sign In as %1</source>
        <translation>以 %1 登入</translation>
    </message>
    <message>
        <source>Or by hand:</source>
        <translation>或自行輸入：</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>頁面的位址</translation>
    </message>
    <message>
        <source>Load the page again</source>
        <translation>重新載入頁面</translation>
    </message>
    <message>
        <source>Open in your own browser</source>
        <translation>用您自己的瀏覽器開啟</translation>
    </message>
    <message>
        <source>Forget who is signed in here</source>
        <translation>忘記這裡登入的人</translation>
    </message>
    <message>
        <source>Page of the server</source>
        <translation>伺服器的頁面</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::AuthorizationPage</name>
    <message>
        <source>A token typed here</source>
        <translation>在這裡輸入權杖</translation>
    </message>
    <message>
        <source>%1 (not there yet: run its flow)</source>
        <translation>%1（還沒有：請跑它的流程）</translation>
    </message>
    <message>
        <source>The request says nothing of who sends it. A proof of possession (DPoP, RFC 9449) can&apos;t be made here yet.</source>
        <translation>這個請求沒有說明是誰送出的。這裡還不能做持有證明（DPoP，RFC 9449）。</translation>
    </message>
    <message>
        <source>Bad practice: an address ends up in logs, histories and Referer fields, and the token with it. OAuth 2.1 leaves this way out (RFC 6750 §2.3, §5.3; RFC 9700 §4.3.2).</source>
        <translation>不良做法：位址會留在日誌、瀏覽記錄與 Referer 欄位裡，權杖也跟著留下。OAuth 2.1 移除了這個方式（RFC 6750 §2.3、§5.3；RFC 9700 §4.3.2）。</translation>
    </message>
    <message>
        <source>Bad practice: only for clients that can&apos;t set the Authorization field. It needs a POST with form parameters (RFC 6750 §2.2).</source>
        <translation>不良做法：只給無法設定 Authorization 欄位的用戶端使用。它需要帶表單參數的 POST（RFC 6750 §2.2）。</translation>
    </message>
    <message>
        <source>This token ran out. It is refreshed before the request goes.</source>
        <translation>這個權杖到期了。送出請求前會先更新它。</translation>
    </message>
    <message>
        <source>This token ran out. Run the flow again to get another.</source>
        <translation>這個權杖到期了。請再跑一次流程取得另一個。</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>Client id and secret are form-encoded first, as token, introspection and revocation endpoints expect it (RFC 6749 §2.3.1).</source>
        <translation>用戶端識別碼與密碼會先做表單編碼，符合權杖、內省與撤銷端點的要求（RFC 6749 §2.3.1）。</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Typed token</source>
        <translation>輸入的權杖</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>放在</translation>
    </message>
    <message>
        <source>User or client id</source>
        <translation>使用者或用戶端識別碼</translation>
    </message>
    <message>
        <source>Password or secret</source>
        <translation>密碼或秘密</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>About the authorization</source>
        <translation>關於授權</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>持有人權杖</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>the Authorization field</source>
        <translation>Authorization 欄位</translation>
    </message>
    <message>
        <source>the form (bad practice)</source>
        <translation>表單（不良做法）</translation>
    </message>
    <message>
        <source>the address (bad practice)</source>
        <translation>位址（不良做法）</translation>
    </message>
    <message>
        <source>as typed (RFC 7617)</source>
        <translation>照輸入的（RFC 7617）</translation>
    </message>
    <message>
        <source>form-encoded, for OAuth clients</source>
        <translation>表單編碼，給 OAuth 用戶端</translation>
    </message>
    <message>
        <source>An ID token tells the client who signed in; it is not for APIs. Send the access token (OIDC Core §2, RFC 9700 §2).</source>
        <translation>ID 權杖告訴用戶端是誰登入；它不是給 API 的。請送出存取權杖（OIDC Core §2、RFC 9700 §2）。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::BodyPage</name>
    <message>
        <source>The file that is to be the body</source>
        <translation>要作為主體的檔案</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>主體的種類</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>沒有主體</translation>
    </message>
    <message>
        <source>Form parameters</source>
        <translation>表單參數</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>媒體類型</translation>
    </message>
    <message>
        <source>Media type, such as text/plain</source>
        <translation>媒體類型，例如 text/plain</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>Line breaks and indents; nothing else is changed</source>
        <translation>換行與縮排；其他都不更動</translation>
    </message>
    <message>
        <source>Nothing is sent behind the header fields. A form, JSON, a text or a file is chosen above.</source>
        <translation>標頭欄位之後什麼都不送。在上方選擇表單、JSON、文字或檔案。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Type or paste the body here. It is sent as it stands.</source>
        <translation>在這裡輸入或貼上主體。照原樣送出。</translation>
    </message>
    <message>
        <source>Its octets are read when the request is sent</source>
        <translation>送出請求時才讀取它的位元組</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選擇…</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::BrowserPane</name>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Your own browser opens when the flow comes to the sign-in.</source>
        <translation>流程走到登入時，會開啟您自己的瀏覽器。</translation>
    </message>
    <message>
        <source>Your browser was asked to open this address. The flow waits until it comes back.</source>
        <translation>已請您的瀏覽器開啟這個位址。流程會等到它回來。</translation>
    </message>
    <message>
        <source>Your browser was asked to open this address.</source>
        <translation>已請您的瀏覽器開啟這個位址。</translation>
    </message>
    <message>
        <source>Your own browser</source>
        <translation>您自己的瀏覽器</translation>
    </message>
    <message>
        <source>Address that the browser was asked to open</source>
        <translation>請瀏覽器開啟的位址</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>複製位址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>再開啟一次(&amp;O)</translation>
    </message>
    <message>
        <source>Use the &amp;Built-In Browser</source>
        <translation>使用內建瀏覽器(&amp;B)</translation>
    </message>
    <message>
        <source>Address on which the browser ended:</source>
        <translation>瀏覽器最後停在的位址：</translation>
    </message>
    <message>
        <source>Address on which the browser ended</source>
        <translation>瀏覽器最後停在的位址</translation>
    </message>
    <message>
        <source>Copy all of it from the address bar of the browser, even if the page could not be shown.</source>
        <translation>請從瀏覽器的網址列整個複製，即使頁面無法顯示也一樣。</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>採用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Paste the Final Address</source>
        <translation>貼上最後的位址(&amp;P)</translation>
    </message>
    <message>
        <source>Where the browser could not come back to this program by itself (Ctrl+L)</source>
        <translation>用於瀏覽器無法自行回到本程式時（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::CandidatesModel</name>
    <message>
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Where it stood</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>位移</translation>
    </message>
    <message>
        <source>Signed (JWS)</source>
        <translation>已簽署 (JWS)</translation>
    </message>
    <message>
        <source>Encrypted (JWE)</source>
        <translation>已加密 (JWE)</translation>
    </message>
    <message>
        <source>Selective disclosure (SD-JWT)</source>
        <translation>選擇性揭露 (SD-JWT)</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>不透明</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式錯誤</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the parameter&apos;s name, where the token stood</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of a token by its parameter, its form</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>宣告</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1，有效至 %2</translation>
    </message>
    <message>
        <source>Send this request to an authority; the private key stays here.</source>
        <translation>請將這份要求傳給憑證機構；私密金鑰留在這裡。</translation>
    </message>
    <message>
        <source>The certificate is with the key now.</source>
        <translation>憑證現在與金鑰在一起了。</translation>
    </message>
    <message>
        <source>Save the Certificate</source>
        <translation>儲存憑證</translation>
    </message>
    <message>
        <source>The request names the key and carries its public half.</source>
        <translation>這份要求為金鑰命名，並帶有其公開的一半。</translation>
    </message>
    <message>
        <source>Nobody but the key itself vouches for a self-signed certificate: whoever shall trust it must be given it.</source>
        <translation>自我簽署的憑證只有金鑰自己擔保：要信任它的人必須先拿到它。</translation>
    </message>
    <message>
        <source>&amp;Common name (CN)</source>
        <translation>通用名稱 (CN)(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Organization (O)</source>
        <translation>組織 (O)(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Host names</source>
        <translation>主機名稱(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;IP addresses</source>
        <translation>IP 位址(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;URIs</source>
        <translation>URI(&amp;U)</translation>
    </message>
    <message>
        <source>Valid &amp;for</source>
        <translation>有效期(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>用途(&amp;P)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>TLS client (mutual TLS)</source>
        <translation>TLS 用戶端（雙向 TLS）</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS 伺服器</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Make a &amp;request to an authority instead</source>
        <translation>改為製作給憑證機構的要求(&amp;R)</translation>
    </message>
    <message>
        <source>Make a request to an authority instead</source>
        <translation>改為製作給憑證機構的要求</translation>
    </message>
    <message>
        <source>Certificate as PEM</source>
        <translation>PEM 格式的憑證</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>製作(&amp;M)</translation>
    </message>
    <message>
        <source>Put &amp;with the Key</source>
        <translation>與金鑰放在一起(&amp;W)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>複製(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>儲存(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ChecklistPane</name>
    <message>
        <source>%1: %2</source>
        <comment>outcome: title of a check</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>預期：%1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>實際：%1</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>在瀏覽器開啟 %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未檢查</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>Which checks are shown</source>
        <translation>要顯示哪些檢查項目</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Details of the chosen check</source>
        <translation>所選檢查項目的詳細資料</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome of checks: how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What should hold: %1</source>
        <translation>應成立：%1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ChecksModel</name>
    <message>
        <source>%1: %2</source>
        <comment>group of checks: its worst outcome</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: title of a check</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>檢查項目</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation>定義於</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽章</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 權杖</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>Logout token</source>
        <translation>登出權杖</translation>
    </message>
    <message>
        <source>DPoP proof</source>
        <translation>DPoP 證明</translation>
    </message>
    <message>
        <source>Client assertion</source>
        <translation>用戶端斷言</translation>
    </message>
    <message>
        <source>Request object</source>
        <translation>請求物件</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Authorization request</source>
        <translation>授權請求</translation>
    </message>
    <message>
        <source>Authorization response</source>
        <translation>授權回應</translation>
    </message>
    <message>
        <source>Token request</source>
        <translation>權杖請求</translation>
    </message>
    <message>
        <source>Token response</source>
        <translation>權杖回應</translation>
    </message>
    <message>
        <source>Device authorization</source>
        <translation>裝置授權</translation>
    </message>
    <message>
        <source>UserInfo</source>
        <translation>UserInfo</translation>
    </message>
    <message>
        <source>Introspection</source>
        <translation>內省</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>Resource server</source>
        <translation>資源伺服器</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>重新導向 URI</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>中繼資料</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Selective disclosure</source>
        <translation>選擇性揭露</translation>
    </message>
    <message>
        <source>Client registration</source>
        <translation>用戶端註冊</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ChecksPane</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>還沒</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待辦</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>發生了什麼</translation>
    </message>
    <message>
        <source>Do It &amp;Again</source>
        <translation>再做一次(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms, measured</source>
        <translation>%1 ms（實測）</translation>
    </message>
    <message>
        <source>&amp;What happened, the newest first</source>
        <translation>發生了什麼，最新的在最上面(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ClaimRowsModel</name>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>object</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>無（null）</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意義</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ClaimValues</name>
    <message>
        <source>1 member</source>
        <translation>1 個成員</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 個成員</translation>
    </message>
    <message>
        <source>1 element</source>
        <translation>1 個元素</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 個元素</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ClaimsForm</name>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>The payload is no JSON object that a form could show. It stands under Text as it was typed.</source>
        <translation>承載內容不是表單能顯示的 JSON 物件。它照輸入的樣子保留在文字檢視裡。</translation>
    </message>
    <message>
        <source>Add Claim</source>
        <translation>加入宣告</translation>
    </message>
    <message>
        <source>Remove Claim</source>
        <translation>移除宣告</translation>
    </message>
    <message>
        <source>Another One</source>
        <translation>其他宣告</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ClaimsModel</name>
    <message>
        <source>Not registered</source>
        <translation>未註冊</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>由 %1 使用</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意義</translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation>定義於</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a time: as seen from now, local</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>a time: as seen from now and local, UTC, as written</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::CommandPalette</name>
    <message>
        <source>Find or do …</source>
        <translation>尋找或執行…</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>尋找動作</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>找到的動作</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>找不到符合的項目</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::CompareDialog</name>
    <message>
        <source>There is nothing else to compare it with. Run it once more, or open a recording.</source>
        <translation>沒有其他紀錄可以比較。請再執行一次，或開啟一份錄製檔。</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>比較中 …</translation>
    </message>
    <message numerus="yes">
        <source>%n more differ each time</source>
        <translation>
            <numerusform>另有 %n 項每次都不同</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference. %1.</source>
        <translation>沒有差異。%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n differences. %1.</source>
        <translation>
            <numerusform>%n 項差異。%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare two transcripts</source>
        <translation>比較兩份紀錄</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>第一份：%1</translation>
    </message>
    <message>
        <source>&amp;Second:</source>
        <translation>第二份(&amp;S)：</translation>
    </message>
    <message>
        <source>Show what &amp;differs each time</source>
        <translation>顯示每次都不同的項目(&amp;D)</translation>
    </message>
    <message>
        <source>State, nonce, codes, times and signatures are others in every run</source>
        <translation>state、nonce、授權碼、時間與簽章在每次執行都不同</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::CompareTokensDialog</name>
    <message>
        <source>Find out</source>
        <translation>自動判斷</translation>
    </message>
    <message>
        <source>Verdict of the first token: %1</source>
        <translation>第一個權杖的判定：%1</translation>
    </message>
    <message>
        <source>Verdict of the second token: %1</source>
        <translation>第二個權杖的判定：%1</translation>
    </message>
    <message>
        <source>There is nothing to compare it with yet. Choose a second token, or take one from the clipboard.</source>
        <translation>還沒有可以比較的權杖。請選擇第二個權杖，或從剪貼簿取一個。</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>比較中 …</translation>
    </message>
    <message>
        <source>Choose a row to read all of it here.</source>
        <translation>選取一列，在此閱讀全文。</translation>
    </message>
    <message>
        <source>Compare Two Tokens</source>
        <translation>比較兩個權杖</translation>
    </message>
    <message>
        <source>&amp;First:</source>
        <translation>第一個(&amp;F)：</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>第一個權杖</translation>
    </message>
    <message>
        <source>&amp;Second:</source>
        <translation>第二個(&amp;S)：</translation>
    </message>
    <message>
        <source>Second token</source>
        <translation>第二個權杖</translation>
    </message>
    <message>
        <source>&amp;Relation:</source>
        <translation>關係(&amp;R)：</translation>
    </message>
    <message>
        <source>What the two have to do with each other</source>
        <translation>兩者之間的關係</translation>
    </message>
    <message>
        <source>Decides what should hold; of a refresh, the first token is the one before it</source>
        <translation>決定什麼應該成立；若是更新，第一個權杖是更新之前的</translation>
    </message>
    <message>
        <source>&amp;Differences only</source>
        <translation>只列差異(&amp;D)</translation>
    </message>
    <message>
        <source>Leaves out what is the same, what holds and what could not be checked</source>
        <translation>略去相同、成立與無法檢查的項目</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>對調(&amp;W)</translation>
    </message>
    <message>
        <source>Swap the two tokens</source>
        <translation>對調兩個權杖</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼上(&amp;P)</translation>
    </message>
    <message>
        <source>Take the second token from the clipboard</source>
        <translation>從剪貼簿取第二個權杖</translation>
    </message>
    <message>
        <source>Result of the comparison</source>
        <translation>比較的結果</translation>
    </message>
    <message>
        <source>Differences of the two tokens</source>
        <translation>兩個權杖的差異</translation>
    </message>
    <message>
        <source>The row that is chosen, as a whole</source>
        <translation>選取的整列內容</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>複製為 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>As set in the inspector, both are judged as %1 with the content that was given apart.</source>
        <translation>依檢視器中的設定，兩者都視為「%1」並配上另外提供的內容來判斷。</translation>
    </message>
    <message>
        <source>As set in the inspector, both are judged as %1.</source>
        <translation>依檢視器中的設定，兩者都視為「%1」來判斷。</translation>
    </message>
    <message>
        <source>As set in the inspector, both are judged with the content that was given apart.</source>
        <translation>依檢視器中的設定，兩者都配上另外提供的內容來判斷。</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>權杖(&amp;T)：</translation>
    </message>
    <message>
        <source>Which token, before and after</source>
        <translation>哪一種權杖，更新前與更新後</translation>
    </message>
    <message>
        <source>Another two</source>
        <translation>另外兩個</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a status, and why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – %2 · %3</source>
        <comment>a rule: its title, the outcome, why it matters</comment>
        <translation>%1 – %2 · %3</translation>
    </message>
    <message>
        <source>first: %1</source>
        <translation>第一個：%1</translation>
    </message>
    <message>
        <source>second: %1</source>
        <translation>第二個：%1</translation>
    </message>
    <message>
        <source>as is to be expected</source>
        <translation>這在意料之中</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一個</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二個</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ConnectionDialog</name>
    <message>
        <source>A fingerprint has 64 hexadecimal digits, with colons between them or not.</source>
        <translation>指紋應為 64 個十六進位數字，中間可有冒號。</translation>
    </message>
    <message>
        <source>No certificate stands in the certificate authorities, so that none would be accepted.</source>
        <translation>憑證授權單位欄中沒有任何憑證，因此不會接受任何憑證。</translation>
    </message>
    <message>
        <source>For all requests of the console until the program ends. Verification itself is never turned off.</source>
        <translation>套用到主控台的所有請求，直到程式結束。驗證本身從不關閉。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Certificate &amp;authorities</source>
        <translation>憑證授權單位(&amp;A)</translation>
    </message>
    <message>
        <source>Certificate (&amp;SHA-256)</source>
        <translation>憑證(&amp;SHA-256)</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理伺服器(&amp;P)</translation>
    </message>
    <message>
        <source>PEM. No other certificates are accepted then; usual: those that the system trusts</source>
        <translation>PEM。填寫後，只接受由此簽發的憑證；通常：系統信任的憑證</translation>
    </message>
    <message>
        <source>Fingerprint of the one certificate that is accepted, whatever its name and dates</source>
        <translation>唯一接受的憑證的指紋，不論其名稱與有效期限</translation>
    </message>
    <message>
        <source>Its address, or none to go without; usual: what the system says</source>
        <translation>代理伺服器的位址；填 none 表示不使用；通常：依系統設定</translation>
    </message>
    <message>
        <source>About the connection</source>
        <translation>關於這個連線</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::Conversation</name>
    <message>
        <source>Part of a login</source>
        <translation>登入的一部分</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未結束</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>這次執行</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>讀取中，%1 %</translation>
    </message>
    <message>
        <source>was stopped in the middle</source>
        <translation>中途被停止</translation>
    </message>
    <message>
        <source>its last record was not written whole and is left out</source>
        <translation>最後一筆沒有寫完，已略過</translation>
    </message>
    <message numerus="yes">
        <source>%n things were left out or read otherwise</source>
        <translation>
            <numerusform>有 %n 處被略過或以其他方式讀取</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorization code</source>
        <translation>授權碼</translation>
    </message>
    <message>
        <source>no message of OAuth or OpenID in it</source>
        <translation>其中沒有 OAuth 或 OpenID 的訊息</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ConversationPane</name>
    <message>
        <source>The first %1 of %2 events are drawn; the time line has them all.</source>
        <translation>圖中只畫出 %2 個事件中的前 %1 個；時間軸有全部。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查項目</translation>
    </message>
    <message>
        <source>Checks  %1</source>
        <translation>檢查  %1</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>沒有選取任何項目</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n 個事件</numerusform>
        </translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>用戶端 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No notes yet. A note is kept in the journal, and leaves with an export.</source>
        <translation>還沒有筆記。筆記會保存在日誌裡，並隨匯出一起離開。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>筆記（%1）</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write it to a file, without its secrets</source>
        <translation>寫入檔案，不含秘密</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比較(&amp;C)…</translation>
    </message>
    <message>
        <source>What differs from another one</source>
        <translation>與另一份有何不同</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>循序圖</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>The transcript</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>循序圖</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>What did you see? Never write a secret here that only you know: no rule finds it.</source>
        <translation>你看到了什麼？不要在這裡寫下只有你知道的秘密：沒有規則能找到它。</translation>
    </message>
    <message>
        <source>&amp;Add the note</source>
        <translation>加入筆記(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ConversationsModel</name>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>With</source>
        <translation>對方</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::Copier</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <comment>what was copied</comment>
        <translation>已複製：%1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DevicePane</name>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Type this code on another device, sign in and agree:</source>
        <translation>請在另一台裝置上輸入這組碼，登入並同意：</translation>
    </message>
    <message>
        <source>The device&apos;s code appears here as soon as the server has given one.</source>
        <translation>伺服器一給出驗證碼，就會顯示在這裡。</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>已結束。</translation>
    </message>
    <message>
        <source>asking again every %1 s</source>
        <translation>每 %1 秒再問一次</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>驗證碼已到期。</translation>
    </message>
    <message>
        <source>Expires in %1 · %2</source>
        <translation>%1 後到期 · %2</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>&amp;Open the Page</source>
        <translation>開啟頁面(&amp;O)</translation>
    </message>
    <message>
        <source>In the browser that is chosen in the setup</source>
        <translation>用設定中選擇的瀏覽器</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>複製位址(&amp;C)</translation>
    </message>
    <message>
        <source>Code to type: %1</source>
        <translation>要輸入的驗證碼：%1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>驗證碼</translation>
    </message>
    <message>
        <source>Copy Co&amp;de</source>
        <translation>複製驗證碼(&amp;D)</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>頁面的位址</translation>
    </message>
    <message>
        <source>The other device has agreed: nothing is left to do here.</source>
        <translation>另一台裝置已經同意：這裡沒有其他要做的事。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DiagramPane</name>
    <message>
        <source>stops here</source>
        <translation>在此停下</translation>
    </message>
    <message>
        <source>stops here · %1</source>
        <translation>在此停下 · %1</translation>
    </message>
    <message>
        <source>Save the diagram</source>
        <translation>儲存圖表</translation>
    </message>
    <message>
        <source>Pictures of lines (*.svg);;Pictures of pixels (*.png)</source>
        <translation>向量圖 (*.svg);;點陣圖 (*.png)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已儲存：%1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>無法寫入檔案：%1</translation>
    </message>
    <message>
        <source>The diagram is on the clipboard.</source>
        <translation>圖表已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>循序圖</translation>
    </message>
    <message>
        <source>Run to Here</source>
        <translation>執行到這裡</translation>
    </message>
    <message>
        <source>Repeat from Here</source>
        <translation>從這裡重做</translation>
    </message>
    <message>
        <source>Stop before This Step</source>
        <translation>在這個步驟之前停下</translation>
    </message>
    <message>
        <source>Save Diagram…</source>
        <translation>儲存圖表…</translation>
    </message>
    <message>
        <source>Copy Diagram as Image</source>
        <translation>將圖表複製為圖片</translation>
    </message>
    <message>
        <source>Copy Diagram as SVG</source>
        <translation>將圖表複製為 SVG</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DifferencesModel</name>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一份</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二份</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DisclosablesModel</name>
    <message>
        <source>Should stand open: it decides on validity</source>
        <translation>應該公開：它決定是否有效</translation>
    </message>
    <message>
        <source>Stands open: it decides on validity</source>
        <translation>公開：它決定是否有效</translation>
    </message>
    <message>
        <source>Disclosed only with what it lies in</source>
        <translation>只隨所在的項目一起揭露</translation>
    </message>
    <message>
        <source>Disclosed by itself</source>
        <translation>單獨揭露</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>How it is disclosed</source>
        <translation>揭露方式</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DisclosablesPane</name>
    <message>
        <source>What can be disclosed by itself</source>
        <translation>可單獨揭露的項目</translation>
    </message>
    <message>
        <source>The claims are no JSON object: there is nothing to choose from.</source>
        <translation>宣告不是 JSON 物件：沒有可選的項目。</translation>
    </message>
    <message>
        <source>Tick &amp;All at the Top</source>
        <translation>勾選最上層全部(&amp;A)</translation>
    </message>
    <message>
        <source>Tick N&amp;one</source>
        <translation>全部取消(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DisclosuresModel</name>
    <message>
        <source>can&apos;t be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>given twice</source>
        <translation>重複出現</translation>
    </message>
    <message>
        <source>nowhere: the issuer signed no digest of it</source>
        <translation>無：發行者沒有簽署它的摘要</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>在 %1 之中</translation>
    </message>
    <message>
        <source>withheld, or a decoy</source>
        <translation>未揭露，或是誘餌</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Digest stands at</source>
        <translation>摘要的位置</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DisclosuresPane</name>
    <message>
        <source>Nothing is disclosed.</source>
        <translation>沒有揭露任何項目。</translation>
    </message>
    <message>
        <source>%1 of %2 ticked. Ticking one ticks what it lies in.</source>
        <translation>已勾選 %1／%2。勾選一項時，也會勾選包含它的項目。</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>揭露項目</translation>
    </message>
    <message>
        <source>Payload with what is disclosed</source>
        <translation>含揭露項目的承載內容</translation>
    </message>
    <message>
        <source>&amp;Tick All</source>
        <translation>全部勾選(&amp;T)</translation>
    </message>
    <message>
        <source>Tick all disclosures</source>
        <translation>勾選所有揭露項目</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>全部取消(&amp;N)</translation>
    </message>
    <message>
        <source>Take all ticks away</source>
        <translation>取消所有勾選</translation>
    </message>
    <message>
        <source>P&amp;resent…</source>
        <translation>出示(&amp;R)…</translation>
    </message>
    <message>
        <source>Present what is ticked</source>
        <translation>出示已勾選的項目</translation>
    </message>
    <message>
        <source>Make a presentation that shows what is ticked and nothing else</source>
        <translation>製作只顯示已勾選項目的出示內容</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DraftPane</name>
    <message>
        <source>Header fields  %1</source>
        <translation>標頭欄位  %1</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>標頭欄位</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>Authorization: %1</source>
        <translation>授權：%1</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Body: %1</source>
        <translation>主體：%1</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>一起送出的內容</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::DraftRowsModel</name>
    <message>
        <source>add …</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>The token of this name, as it is when the request is sent</source>
        <translation>這個名稱的權杖，以送出請求時的內容為準</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::EncryptionBar</name>
    <message>
        <source>Recipient %1 of %2</source>
        <translation>第 %1 位收件者，共 %2 位</translation>
    </message>
    <message>
        <source>Making a Key …</source>
        <translation>正在產生金鑰…</translation>
    </message>
    <message>
        <source>New Secret of %1 Bits</source>
        <translation>新的 %1 位元秘密</translation>
    </message>
    <message>
        <source>New Key</source>
        <translation>新金鑰</translation>
    </message>
    <message>
        <source>To &amp;the recipient (alg)</source>
        <translation>給收件者 (alg)(&amp;T)</translation>
    </message>
    <message>
        <source>How the key gets to the recipient (alg)</source>
        <translation>金鑰如何交給收件者 (alg)</translation>
    </message>
    <message>
        <source>C&amp;ontent (enc)</source>
        <translation>內容 (enc)(&amp;O)</translation>
    </message>
    <message>
        <source>How the content is encrypted (enc)</source>
        <translation>內容如何加密 (enc)</translation>
    </message>
    <message>
        <source>&amp;Recipient&apos;s key</source>
        <translation>收件者的金鑰(&amp;R)</translation>
    </message>
    <message>
        <source>Recipient&apos;s key</source>
        <translation>收件者的金鑰</translation>
    </message>
    <message>
        <source>No key chosen</source>
        <translation>未選擇金鑰</translation>
    </message>
    <message>
        <source>A fresh key for this algorithm, for this session; it stands among the keys</source>
        <translation>適用這個演算法的新金鑰，僅供此次使用；會列在金鑰清單中</translation>
    </message>
    <message>
        <source>Other Key…</source>
        <translation>其他金鑰…</translation>
    </message>
    <message>
        <source>Paste the recipient&apos;s public key, or open it from a file</source>
        <translation>貼上收件者的公開金鑰，或從檔案開啟</translation>
    </message>
    <message>
        <source>Form of the encryption</source>
        <translation>加密的形式</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>精簡</translation>
    </message>
    <message>
        <source>Flattened JSON</source>
        <translation>扁平 JSON</translation>
    </message>
    <message>
        <source>General JSON</source>
        <translation>一般 JSON</translation>
    </message>
    <message>
        <source>Compress (zip)</source>
        <translation>壓縮 (zip)</translation>
    </message>
    <message>
        <source>Rarely wise: the length of the token then tells about its content (RFC 8725 §3.6)</source>
        <translation>通常不明智：權杖的長度會透露其內容 (RFC 8725 §3.6)</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>Add a recipient</source>
        <translation>加入收件者</translation>
    </message>
    <message>
        <source>Remove this recipient</source>
        <translation>移除這位收件者</translation>
    </message>
    <message>
        <source>Sign and &amp;Encrypt</source>
        <translation>簽署並加密(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>Break on Purpose</source>
        <translation>刻意弄壞</translation>
    </message>
    <message>
        <source>Break the encryption on purpose</source>
        <translation>刻意弄壞加密</translation>
    </message>
    <message>
        <source>Make it wrong in one way, to see who notices</source>
        <translation>以一種方式弄錯，看誰會發現</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::EncryptionDetails</name>
    <message>
        <source>Pass&amp;word</source>
        <translation>密碼(&amp;W)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Iter&amp;ations</source>
        <translation>迭代次數(&amp;A)</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次數</translation>
    </message>
    <message>
        <source>%1 to %2; many readers refuse more than %3</source>
        <translation>%1 到 %2；許多讀取者拒絕超過 %3</translation>
    </message>
    <message>
        <source>From (apu)</source>
        <translation>發送者 (apu)</translation>
    </message>
    <message>
        <source>Who sends it (apu)</source>
        <translation>由誰發送 (apu)</translation>
    </message>
    <message>
        <source>Goes into the agreement and, readable for all, into the header (RFC 7518 §4.6.1.2)</source>
        <translation>納入金鑰協商，並寫入任何人都讀得到的標頭 (RFC 7518 §4.6.1.2)</translation>
    </message>
    <message>
        <source>For (apv)</source>
        <translation>接收者 (apv)</translation>
    </message>
    <message>
        <source>Who receives it (apv)</source>
        <translation>由誰接收 (apv)</translation>
    </message>
    <message>
        <source>Goes into the agreement and, readable for all, into the header (RFC 7518 §4.6.1.3)</source>
        <translation>納入金鑰協商，並寫入任何人都讀得到的標頭 (RFC 7518 §4.6.1.3)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::EventDetails</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>預期</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>實際：%1</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>預期：%1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>The chosen event</source>
        <translation>選取的事件</translation>
    </message>
    <message>
        <source>Inspect Tokens</source>
        <translation>檢視權杖</translation>
    </message>
    <message>
        <source>Every token in this message, in the inspector</source>
        <translation>在檢視器中顯示這則訊息裡的每個權杖</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>再次送出</translation>
    </message>
    <message>
        <source>Into the request console, to be looked at and changed first</source>
        <translation>先放進請求主控台，可以先查看與修改</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>發生了什麼</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ExpectationsPane</name>
    <message>
        <source>Issuer</source>
        <translation>發行者</translation>
    </message>
    <message>
        <source>What &quot;iss&quot; must be, to the letter</source>
        <translation>「iss」必須一字不差的值</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受眾</translation>
    </message>
    <message>
        <source>Who may take the token: one of these must be in &quot;aud&quot;. Separate by blanks.</source>
        <translation>可以接受權杖的一方：「aud」中必須有其中之一。以空白分隔。</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>用戶端 ID</translation>
    </message>
    <message>
        <source>The client that asked for the token</source>
        <translation>要求發行權杖的用戶端</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>一次性亂數</translation>
    </message>
    <message>
        <source>The nonce of the request, or the one that a server asked for (DPoP)</source>
        <translation>請求的一次性亂數，或伺服器要求的一次性亂數 (DPoP)</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>演算法</translation>
    </message>
    <message>
        <source>The only algorithms allowed, such as RS256. Separate by blanks.</source>
        <translation>只允許這些演算法，例如 RS256。以空白分隔。</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Each must be granted by the access token. Separate by blanks.</source>
        <translation>存取權杖必須授予其中每一項。以空白分隔。</translation>
    </message>
    <message>
        <source>acr values</source>
        <translation>acr 值</translation>
    </message>
    <message>
        <source>How the person must have signed in: one of these. Separate by blanks.</source>
        <translation>使用者登入時必須採用的方式：其中之一。以空白分隔。</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>The access token that came along, for &quot;at_hash&quot; and &quot;ath&quot;</source>
        <translation>一併送來的存取權杖，用於「at_hash」與「ath」</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>授權碼</translation>
    </message>
    <message>
        <source>The authorization code that came along, for &quot;c_hash&quot;</source>
        <translation>一併送來的授權碼，用於「c_hash」</translation>
    </message>
    <message>
        <source>DPoP method</source>
        <translation>DPoP 方法</translation>
    </message>
    <message>
        <source>HTTP method of the request that the proof belongs to, such as POST</source>
        <translation>證明所屬請求的 HTTP 方法，例如 POST</translation>
    </message>
    <message>
        <source>DPoP address</source>
        <translation>DPoP 位址</translation>
    </message>
    <message>
        <source>Address of the request that the proof belongs to</source>
        <translation>證明所屬請求的位址</translation>
    </message>
    <message>
        <source>Key thumbprint</source>
        <translation>金鑰指紋</translation>
    </message>
    <message>
        <source>Base64url thumbprint of the key that the token is bound to (jkt)</source>
        <translation>權杖所繫結金鑰的 base64url 指紋 (jkt)</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>不檢查</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>預期值</translation>
    </message>
    <message>
        <source>Treat as</source>
        <translation>視為</translation>
    </message>
    <message>
        <source>Treat the token as</source>
        <translation>將權杖視為</translation>
    </message>
    <message>
        <source>Which rows of the checklist apply</source>
        <translation>決定適用檢查清單的哪些項目</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>依其外觀</translation>
    </message>
    <message>
        <source>Maximum age</source>
        <translation>最長時間</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Maximum age of the sign-in, in seconds</source>
        <translation>登入至今的最長時間，以秒計</translation>
    </message>
    <message>
        <source>How long ago the person may have signed in (max_age of the request)</source>
        <translation>使用者登入至今最多可經過多久（請求的 max_age）</translation>
    </message>
    <message>
        <source>Open Certificates</source>
        <translation>開啟憑證</translation>
    </message>
    <message>
        <source>Open the Payload</source>
        <translation>開啟承載內容</translation>
    </message>
    <message>
        <source>“%1” holds no certificate. Open a certificate as PEM or DER.</source>
        <translation>「%1」裡沒有憑證。請開啟 PEM 或 DER 格式的憑證。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>DPoP window</source>
        <translation>DPoP 時限</translation>
    </message>
    <message>
        <source>How old a DPoP proof may be, in seconds</source>
        <translation>DPoP 證明最多可經過的秒數</translation>
    </message>
    <message>
        <source>Trust anchors</source>
        <translation>信任錨點</translation>
    </message>
    <message>
        <source>&amp;Open Certificates…</source>
        <translation>開啟憑證(&amp;O)…</translation>
    </message>
    <message>
        <source>Open certificates at which the chain of x5c may end</source>
        <translation>開啟可作為 x5c 憑證鏈終點的憑證</translation>
    </message>
    <message>
        <source>&amp;Forget Certificates</source>
        <translation>移除憑證(&amp;F)</translation>
    </message>
    <message>
        <source>Forget the trust anchors</source>
        <translation>移除信任錨點</translation>
    </message>
    <message>
        <source>Detached payload</source>
        <translation>分離的承載內容</translation>
    </message>
    <message>
        <source>Payload that was signed apart from the token</source>
        <translation>與權杖分開簽署的承載內容</translation>
    </message>
    <message>
        <source>Paste or drop what was signed, where it is not in the token</source>
        <translation>若簽署的內容不在權杖裡，請貼上或拖放到這裡</translation>
    </message>
    <message>
        <source>Open the &amp;Payload…</source>
        <translation>開啟承載內容(&amp;P)…</translation>
    </message>
    <message>
        <source>Open a file with the payload</source>
        <translation>開啟含有承載內容的檔案</translation>
    </message>
    <message>
        <source>Accept unsecured tokens (&amp;insecure)</source>
        <translation>接受未受保護的權杖（不安全）(&amp;I)</translation>
    </message>
    <message>
        <source>Accept unsecured tokens: insecure, for anyone can make one</source>
        <translation>接受未受保護的權杖：不安全，因為任何人都能製作</translation>
    </message>
    <message>
        <source>Require a &amp;key binding</source>
        <translation>要求金鑰繫結(&amp;K)</translation>
    </message>
    <message>
        <source>Require a key binding of tokens with selective disclosure</source>
        <translation>要求選擇性揭露權杖具備金鑰繫結</translation>
    </message>
    <message>
        <source>Who presents an SD-JWT must show to be its holder; audience and nonce are looked for in the key binding</source>
        <translation>出示 SD-JWT 的人必須證明自己是持有者；受眾與一次性亂數會在金鑰繫結中查找</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ExportDialog</name>
    <message>
        <source>With secrets: whoever reads this file can use the codes, tokens and passwords in it.</source>
        <translation>含有秘密：讀到這個檔案的人都能使用其中的授權碼、權杖與密碼。</translation>
    </message>
    <message>
        <source>Making the file …</source>
        <translation>產生檔案中 …</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n places replaced</source>
        <translation>
            <numerusform>%1 · 取代了 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the transcript</source>
        <translation>匯出紀錄</translation>
    </message>
    <message>
        <source>%1 (*.%2);;All files (*)</source>
        <translation>%1 (*.%2);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已儲存：%1</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>匯出：%1</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Keep the claims of tokens</source>
        <translation>保留權杖的宣告(&amp;K)</translation>
    </message>
    <message>
        <source>Signed tokens stay readable; their signatures are cut, so that nobody can use them</source>
        <translation>簽署的權杖仍可閱讀；簽章會被切除，因此沒有人能使用它們</translation>
    </message>
    <message>
        <source>With &amp;secrets</source>
        <translation>含秘密(&amp;S)</translation>
    </message>
    <message>
        <source>Codes, tokens and passwords are written as they were used</source>
        <translation>授權碼、權杖與密碼會照使用時的樣子寫出</translation>
    </message>
    <message>
        <source>As it will leave</source>
        <translation>離開時的樣子</translation>
    </message>
    <message>
        <source>What is replaced</source>
        <translation>取代了什麼</translation>
    </message>
    <message>
        <source>The file as it will leave</source>
        <translation>檔案離開時的樣子</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>儲存(&amp;A)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
    <message>
        <source>The pages as they will leave</source>
        <translation>頁面離開時的樣子</translation>
    </message>
    <message>
        <source>The beginning, %1</source>
        <translation>最前面的一段，%1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>已寫出多少</translation>
    </message>
    <message>
        <source>With what the &amp;checks object to</source>
        <translation>附上檢查的異議(&amp;C)</translation>
    </message>
    <message>
        <source>Each where it was seen</source>
        <translation>各自標在發現之處</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>複製(&amp;O)</translation>
    </message>
    <message>
        <source>What you selected still stands there: choose less of it, in one line.</source>
        <translation>選取的內容仍在：請在同一行內選取少一點。</translation>
    </message>
    <message>
        <source>&amp;Replace the Selection</source>
        <translation>取代選取部分(&amp;R)</translation>
    </message>
    <message>
        <source>Select what is secret although no rule knows it, and it is replaced wherever it stands</source>
        <translation>選取沒有規則認得的秘密，它出現的每一處都會被取代</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ExportKeyDialog</name>
    <message>
        <source>The two passphrases differ.</source>
        <translation>兩次輸入的密語不同。</translation>
    </message>
    <message>
        <source>Without a passphrase the private key lies open in the file.</source>
        <translation>沒有密語，私密金鑰就毫無保護地放在檔案裡。</translation>
    </message>
    <message>
        <source>The file will be encrypted with this passphrase.</source>
        <translation>檔案會以這個密語加密。</translation>
    </message>
    <message>
        <source>The private half is not shown. Save it to a file, which only you can read then, or copy it; whoever has it can use the key.</source>
        <translation>私密的一半不會顯示。請將它儲存到只有您能讀取的檔案，或複製它；任何持有它的人都能使用這把金鑰。</translation>
    </message>
    <message>
        <source>A secret has no public half. Choose the private one to export it.</source>
        <translation>秘密沒有公開的一半。要匯出請選擇私密的一半。</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私密金鑰</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公開金鑰</translation>
    </message>
    <message>
        <source>Copied. Other programs can read the clipboard.</source>
        <translation>已複製。其他程式能讀取剪貼簿。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
    <message>
        <source>Save the Private Key</source>
        <translation>儲存私密金鑰</translation>
    </message>
    <message>
        <source>Save the Public Key</source>
        <translation>儲存公開金鑰</translation>
    </message>
    <message>
        <source>Export a Key</source>
        <translation>匯出金鑰</translation>
    </message>
    <message>
        <source>Key set (JWKS)</source>
        <translation>金鑰集 (JWKS)</translation>
    </message>
    <message>
        <source>Certificates (PEM)</source>
        <translation>憑證 (PEM)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>密語(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase a&amp;gain</source>
        <translation>再次輸入密語(&amp;G)</translation>
    </message>
    <message>
        <source>With the p&amp;rivate half</source>
        <translation>包含私密的一半(&amp;R)</translation>
    </message>
    <message>
        <source>With the private half</source>
        <translation>包含私密的一半</translation>
    </message>
    <message>
        <source>None: not encrypted</source>
        <translation>無：不加密</translation>
    </message>
    <message>
        <source>The key as it will be written</source>
        <translation>金鑰將寫成的樣子</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the key in this form</source>
        <translation>以這種格式複製金鑰</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>儲存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the key in this form</source>
        <translation>以這種格式儲存金鑰</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::FactsModel</name>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已驗證</translation>
    </message>
    <message>
        <source>Does not verify</source>
        <translation>驗證不符</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未檢查</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽章</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What kept it</source>
        <translation>受阻原因</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>演算法</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>algorithm: its title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation>定義於</translation>
    </message>
    <message>
        <source>Key asked for (kid)</source>
        <translation>要求的金鑰 (kid)</translation>
    </message>
    <message>
        <source>Key used</source>
        <translation>使用的金鑰</translation>
    </message>
    <message>
        <source>Key tried</source>
        <translation>試過的金鑰</translation>
    </message>
    <message>
        <source>Type of the key</source>
        <translation>金鑰類型</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1，%2 位元</translation>
    </message>
    <message>
        <source>Where the key came from</source>
        <translation>金鑰的來處</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation>權杖中的金鑰</translation>
    </message>
    <message>
        <source>It verifies the token</source>
        <translation>它能驗證權杖嗎</translation>
    </message>
    <message>
        <source>Yes, which proves nothing: the token brought it.</source>
        <translation>能，但這證明不了什麼：金鑰是權杖自己帶來的。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不能</translation>
    </message>
    <message>
        <source>Known key</source>
        <translation>公開流傳的金鑰</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>Decrypted</source>
        <translation>已解密</translation>
    </message>
    <message>
        <source>Could not be decrypted</source>
        <translation>無法解密</translation>
    </message>
    <message>
        <source>Not decrypted</source>
        <translation>未解密</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 位，共 %2 位</translation>
    </message>
    <message>
        <source>Key management</source>
        <translation>金鑰管理</translation>
    </message>
    <message>
        <source>Content encryption</source>
        <translation>內容加密</translation>
    </message>
    <message>
        <source>Iterations (p2c)</source>
        <translation>迭代次數（p2c）</translation>
    </message>
    <message>
        <source>Ciphertext</source>
        <translation>密文</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>壓縮後</translation>
    </message>
    <message>
        <source>Plaintext</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>Authenticated beside it (aad)</source>
        <translation>一併驗證的資料 (aad)</translation>
    </message>
    <message>
        <source>Size of the aad</source>
        <translation>aad 的大小</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which match, how many matches</comment>
        <translation>第 %1 個，共 %2 個</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文字中尋找</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>區分大小寫</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一個相符處 (Enter)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一個相符處</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一個相符處 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一個相符處</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>關閉尋找列</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::FlowBar</name>
    <message>
        <source>⚑ Wrong on purpose: %1</source>
        <translation>⚑ 刻意犯錯：%1</translation>
    </message>
    <message>
        <source>Nothing: as it should be</source>
        <translation>無：照該做的做</translation>
    </message>
    <message>
        <source>The client does all of it right.</source>
        <translation>用戶端每件事都做對。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Run to the end (F5)</source>
        <translation>執行到結束 (F5)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>單步</translation>
    </message>
    <message>
        <source>One step (F10)</source>
        <translation>走一步 (F10)</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新開始</translation>
    </message>
    <message>
        <source>From the beginning: the first step is laid out (Shift+F5)</source>
        <translation>從頭開始：準備好第一個步驟 (Shift+F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>刻意犯錯</translation>
    </message>
    <message>
        <source>Do something wrong on purpose</source>
        <translation>刻意犯一個錯</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>練習伺服器</translation>
    </message>
    <message>
        <source>endpoints by hand</source>
        <translation>自行輸入端點</translation>
    </message>
    <message>
        <source>by Qt Network Authorization</source>
        <translation>由 Qt Network Authorization 執行</translation>
    </message>
    <message>
        <source>What was changed in the request can&apos;t go out: see Request.</source>
        <translation>修改後的請求無法送出：請見「請求」。</translation>
    </message>
    <message>
        <source>Cancel what is under way (Shift+Esc)</source>
        <translation>取消進行中的動作 (Shift+Esc)</translation>
    </message>
    <message>
        <source>⚑ The practice server misbehaves on purpose: %1</source>
        <translation>⚑ 練習伺服器刻意做錯：%1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::FlowDiagram</name>
    <message>
        <source>%1 exchanges</source>
        <translation>%1 次往來</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回應</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::FlowStatus</name>
    <message>
        <source>Practice server on %1</source>
        <translation>練習伺服器位於 %1</translation>
    </message>
    <message>
        <source>1 exchange</source>
        <translation>1 次往來</translation>
    </message>
    <message>
        <source>%1 exchanges</source>
        <translation>%1 次往來</translation>
    </message>
    <message>
        <source>no connection to anywhere else</source>
        <translation>沒有連線到其他地方</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>已連線到 %1</translation>
    </message>
    <message>
        <source>Waiting for you in your browser at %1</source>
        <translation>等待您在自己的瀏覽器中完成：%1</translation>
    </message>
    <message>
        <source>Waiting for you in the built-in browser at %1</source>
        <translation>等待您在內建瀏覽器中完成：%1</translation>
    </message>
    <message>
        <source>Waiting for the answer on the other device</source>
        <translation>等待另一台裝置上的回應</translation>
    </message>
    <message>
        <source>no connection yet</source>
        <translation>尚無連線</translation>
    </message>
    <message>
        <source>Step %1 comes next</source>
        <translation>接下來是步驟 %1</translation>
    </message>
    <message>
        <source>Step %1 is under way</source>
        <translation>步驟 %1 進行中</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>已到終點</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Stopped before this step, as you asked</source>
        <translation>依你的要求在這個步驟之前停下</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::FlowsPanel</name>
    <message>
        <source>Show What Happens</source>
        <translation>顯示發生了什麼</translation>
    </message>
    <message>
        <source>Show Request</source>
        <translation>顯示請求</translation>
    </message>
    <message>
        <source>Show Response</source>
        <translation>顯示回應</translation>
    </message>
    <message>
        <source>Show Parameters</source>
        <translation>顯示參數</translation>
    </message>
    <message>
        <source>Show Checks of the Step</source>
        <translation>顯示步驟的檢查</translation>
    </message>
    <message>
        <source>Go to the Grants</source>
        <translation>前往授權類型</translation>
    </message>
    <message>
        <source>Go to the Diagram</source>
        <translation>前往圖表</translation>
    </message>
    <message>
        <source>Go to the Setup</source>
        <translation>前往設定</translation>
    </message>
    <message>
        <source>Go to the Browser</source>
        <translation>前往瀏覽器</translation>
    </message>
    <message>
        <source>Paste the Address on Which the Browser Ended</source>
        <translation>貼上瀏覽器最後停在的位址</translation>
    </message>
    <message>
        <source>Setup and browser</source>
        <translation>設定與瀏覽器</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>瀏覽器</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>授權類型</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>刻意犯錯</translation>
    </message>
    <message>
        <source>Setup of the flow</source>
        <translation>流程的設定</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Show the Connection</source>
        <translation>顯示連線</translation>
    </message>
    <message>
        <source>The practice server starts</source>
        <translation>練習伺服器啟動中</translation>
    </message>
    <message>
        <source>No flow has begun yet</source>
        <translation>尚未開始任何流程</translation>
    </message>
    <message>
        <source>Stopped: %1. It is kept: choose it again, and repeat from any of its steps.</source>
        <translation>已停止：%1。它仍保留著：再次選取它，就可以從任何一個步驟重複。</translation>
    </message>
    <message>
        <source>Compare with Before the Refresh</source>
        <translation>與更新前比較</translation>
    </message>
    <message>
        <source>No flow has obtained a token of this kind (%1) yet.</source>
        <translation>還沒有流程取得這種權杖（%1）。</translation>
    </message>
    <message>
        <source>The flow waits for you: sign in beside the diagram, allow what is asked, and then open the token.</source>
        <translation>流程正在等您：請在圖旁登入並允許所要求的內容，然後再開啟權杖。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::FoundTokensPane</name>
    <message>
        <source>token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>body</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>header field %1</source>
        <translation>標頭欄位 %1</translation>
    </message>
    <message>
        <source>Tokens in the response</source>
        <translation>回應中的權杖</translation>
    </message>
    <message>
        <source>Open in the inspector</source>
        <translation>在檢視器中開啟</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::GlossaryPane</name>
    <message>
        <source>Also: %1</source>
        <translation>又稱：%1</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>參見：%1</translation>
    </message>
    <message>
        <source>The lesson that shows it</source>
        <translation>示範它的課程</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>中繼資料</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>演算法</translation>
    </message>
    <message>
        <source>Find a term, a claim, a parameter, an error</source>
        <translation>尋找詞彙、宣告、參數、錯誤</translation>
    </message>
    <message>
        <source>Find a term</source>
        <translation>尋找詞彙</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>詞彙</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意義</translation>
    </message>
    <message>
        <source>Nothing is known here of this word.</source>
        <translation>這裡沒有關於這個詞的說明。</translation>
    </message>
    <message>
        <source>Header parameter</source>
        <translation>標頭參數</translation>
    </message>
    <message>
        <source>Grant type</source>
        <translation>授權類型</translation>
    </message>
    <message>
        <source>No term has this in its names. Enter looks among all claims, parameters, algorithms and errors that are registered.</source>
        <translation>沒有名稱含有這些字的術語。按 Enter 會在所有已註冊的宣告、參數、演算法與錯誤中尋找。</translation>
    </message>
    <message>
        <source>Choose a term, or type any name.</source>
        <translation>請選擇術語，或輸入任何名稱。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::GrantsPane</name>
    <message>
        <source>Recommended</source>
        <translation>建議使用</translation>
    </message>
    <message>
        <source>For machines</source>
        <translation>機器用</translation>
    </message>
    <message>
        <source>For devices</source>
        <translation>裝置用</translation>
    </message>
    <message>
        <source>Historic</source>
        <translation>過時</translation>
    </message>
    <message>
        <source>&amp;Grants</source>
        <translation>授權類型(&amp;G)</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>授權類型</translation>
    </message>
    <message>
        <source>When to use this grant</source>
        <translation>何時使用這種授權類型</translation>
    </message>
    <message>
        <source>%1 (not in OAuth 2.1)</source>
        <translation>%1（不在 OAuth 2.1 中）</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::HistoryModel</name>
    <message>
        <source>Verdict</source>
        <translation>判定結果</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>From</source>
        <translation>來自</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪貼簿</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>在此製作</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>課程</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::HistoryPane</name>
    <message>
        <source>&amp;Forget All</source>
        <translation>全部清除(&amp;F)</translation>
    </message>
    <message>
        <source>Forget all tokens of this session</source>
        <translation>清除這個工作階段的所有權杖</translation>
    </message>
    <message>
        <source>History of this session</source>
        <translation>這個工作階段的歷程</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>清除(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Undo Forgetting</source>
        <translation>復原清除(&amp;U)</translation>
    </message>
    <message>
        <source>Kept in memory until the window closes. Enter looks at one again, %1 forgets it, %2 brings back what was forgotten last; two that are chosen with Ctrl are compared by %3.</source>
        <translation>在視窗關閉前保存在記憶體中。按 Enter 可再看一次，按「%1」清除，按「%2」找回最後清除的項目；用 Ctrl 選取兩個，再按「%3」加以比較。</translation>
    </message>
    <message>
        <source>&amp;Compare the Two Chosen</source>
        <translation>比較選取的兩個(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::HttpView</name>
    <message>
        <source>no body</source>
        <translation>沒有主體</translation>
    </message>
    <message>
        <source>not readable as JSON, shown as sent</source>
        <translation>無法讀成 JSON，依送出的樣子顯示</translation>
    </message>
    <message>
        <source>not readable as form parameters, shown as sent</source>
        <translation>無法讀成表單參數，依送出的樣子顯示</translation>
    </message>
    <message>
        <source>not text: its beginning in octets</source>
        <translation>不是文字：以位元組顯示開頭</translation>
    </message>
    <message>
        <source>hidden while values are masked</source>
        <translation>值遮蔽時隱藏</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Find in this text (%1)</source>
        <translation>在這段文字中尋找（%1）</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>在這段文字中尋找</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>易讀</translation>
    </message>
    <message>
        <source>Parameters decoded and one a line, JSON with line breaks; otherwise as sent</source>
        <translation>參數解碼後一行一個，JSON 加上換行；否則依送出的樣子</translation>
    </message>
    <message>
        <source>Show readable, not as sent</source>
        <translation>以易讀的方式顯示，而非送出的樣子</translation>
    </message>
    <message>
        <source>Copy body</source>
        <translation>複製主體</translation>
    </message>
    <message>
        <source>Copy the body as it was sent</source>
        <translation>依送出的樣子複製主體</translation>
    </message>
    <message>
        <source>Copy all of it as it was sent</source>
        <translation>依送出的樣子複製全部</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ImagePane</name>
    <message>
        <source>The picture can&apos;t be read: %1</source>
        <translation>無法讀取圖片：%1</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>圖片，%1 × %2</translation>
    </message>
    <message>
        <source>hidden while values are masked</source>
        <translation>值遮蔽時隱藏</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::InputPane</name>
    <message>
        <source>Paste a token, a header, a URL, a response …</source>
        <translation>貼上權杖、標頭、URL、回應…</translation>
    </message>
    <message>
        <source>Text to inspect</source>
        <translation>要檢查的文字</translation>
    </message>
    <message>
        <source>Tokens found in the text</source>
        <translation>在文字中找到的權杖</translation>
    </message>
    <message>
        <source>More tokens than are listed were found in the text; these are the first %1:</source>
        <translation>在文字中找到的權杖多於所列；以下是前 %1 個：</translation>
    </message>
    <message>
        <source>%1 tokens were found in the text:</source>
        <translation>在文字中找到 %1 個權杖：</translation>
    </message>
    <message>
        <source>No token found</source>
        <translation>沒有找到權杖</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::InspectorPanel</name>
    <message>
        <source>Go to the Paste Box</source>
        <translation>前往貼上框</translation>
    </message>
    <message>
        <source>Show a Sample Token</source>
        <translation>顯示範例權杖</translation>
    </message>
    <message>
        <source>Show Claims</source>
        <translation>顯示宣告</translation>
    </message>
    <message>
        <source>Show Payload</source>
        <translation>顯示承載內容</translation>
    </message>
    <message>
        <source>Show Signature</source>
        <translation>顯示簽章</translation>
    </message>
    <message>
        <source>Show Checks</source>
        <translation>顯示檢查</translation>
    </message>
    <message>
        <source>Show Keys</source>
        <translation>顯示金鑰</translation>
    </message>
    <message>
        <source>Show Expectations</source>
        <translation>顯示預期值</translation>
    </message>
    <message>
        <source>Show History</source>
        <translation>顯示歷程</translation>
    </message>
    <message>
        <source>Next Token of the Text</source>
        <translation>文字中的下一個權杖</translation>
    </message>
    <message>
        <source>Previous Token of the Text</source>
        <translation>文字中的上一個權杖</translation>
    </message>
    <message>
        <source>Copy Report as Markdown</source>
        <translation>將報告複製為 Markdown</translation>
    </message>
    <message>
        <source>Copy Token</source>
        <translation>複製權杖</translation>
    </message>
    <message>
        <source>Copy Header</source>
        <translation>複製標頭</translation>
    </message>
    <message>
        <source>Copy Payload</source>
        <translation>複製承載內容</translation>
    </message>
    <message>
        <source>Copy Signature</source>
        <translation>複製簽章</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>報告已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Show What Stands at the Caret</source>
        <translation>顯示游標所在之處</translation>
    </message>
    <message>
        <source>Registered claim</source>
        <translation>已註冊的宣告</translation>
    </message>
    <message>
        <source>Registered header parameter</source>
        <translation>已註冊的標頭參數</translation>
    </message>
    <message>
        <source>Edit a Copy</source>
        <translation>編輯複本</translation>
    </message>
    <message>
        <source>New Token</source>
        <translation>新權杖</translation>
    </message>
    <message>
        <source>Break on Purpose</source>
        <translation>刻意弄壞</translation>
    </message>
    <message>
        <source>A key was generated. It is forgotten when the window closes: save it from the keys if you need it.</source>
        <translation>已產生金鑰。視窗關閉後就會遺忘：需要的話請從金鑰清單儲存。</translation>
    </message>
    <message>
        <source>presentation</source>
        <comment>where a token came from</comment>
        <translation>出示內容</translation>
    </message>
    <message>
        <source>New Key…</source>
        <translation>新金鑰…</translation>
    </message>
    <message>
        <source>Try Weak Secrets…</source>
        <translation>嘗試弱秘密…</translation>
    </message>
    <message>
        <source>There is no signed token to try secrets on.</source>
        <translation>沒有可嘗試秘密的已簽署權杖。</translation>
    </message>
    <message>
        <source>Compare With…</source>
        <translation>與另一個比較…</translation>
    </message>
    <message>
        <source>There is no signed or decrypted token to copy. Paste one, or make a new one.</source>
        <translation>沒有可複製的已簽署或已解密權杖。請貼上一個，或建立新的。</translation>
    </message>
    <message>
        <source>The token that is shown has no claim “%1”.</source>
        <translation>顯示中的權杖沒有「%1」這個宣告。</translation>
    </message>
    <message>
        <source>Encrypt a Token (JWE)</source>
        <translation>加密權杖（JWE）</translation>
    </message>
    <message>
        <source>Claims or any text, with somebody&apos;s key</source>
        <translation>以某人的金鑰加密宣告或任何文字</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::Intake</name>
    <message>
        <source>“%1”: %2</source>
        <comment>a file or address: what came of it</comment>
        <translation>「%1」：%2</translation>
    </message>
    <message>
        <source>1 key added.</source>
        <translation>已加入 1 把金鑰。</translation>
    </message>
    <message>
        <source>%1 keys added.</source>
        <translation>已加入 %1 把金鑰。</translation>
    </message>
    <message>
        <source>%1 already there.</source>
        <translation>%1 把原本就有。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used: %2</source>
        <translation>%1 把無法使用：%2</translation>
    </message>
    <message>
        <source>1 key fetched, %1 new.</source>
        <translation>已擷取 1 把金鑰，其中 %1 把是新的。</translation>
    </message>
    <message>
        <source>%1 keys fetched, %2 of them new.</source>
        <translation>已擷取 %1 把金鑰，其中 %2 把是新的。</translation>
    </message>
    <message>
        <source>No longer published, and taken away: %1.</source>
        <translation>已不再公布而移除：%1 把。</translation>
    </message>
    <message>
        <source>Saved to “%1”.</source>
        <translation>已儲存至「%1」。</translation>
    </message>
    <message>
        <source>Removed. %1 in the list brings it back.</source>
        <translation>已移除。在清單中按 %1 即可復原。</translation>
    </message>
    <message>
        <source>The token names the key “%1”, which “%2” did not have. Fetched once more: it has it now.</source>
        <translation>權杖指明金鑰「%1」，而「%2」原本沒有。已再擷取一次：現在有了。</translation>
    </message>
    <message>
        <source>The token names the key “%1”, which “%2” did not have. Fetched once more: it still does not.</source>
        <translation>權杖指明金鑰「%1」，而「%2」原本沒有。已再擷取一次：仍然沒有。</translation>
    </message>
    <message>
        <source>The token names the key “%1”, which “%2” did not have. Fetching once more failed: %3</source>
        <translation>權杖指明金鑰「%1」，而「%2」原本沒有。再次擷取失敗：%3</translation>
    </message>
    <message>
        <source>“%1” is a folder. Open or drop the files in it.</source>
        <translation>「%1」是資料夾。請開啟或拖放其中的檔案。</translation>
    </message>
    <message>
        <source>“%1” is no file that can be read.</source>
        <translation>「%1」不是可以讀取的檔案。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read: %2.</source>
        <translation>無法讀取「%1」：%2。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2. Open a file of keys.</source>
        <translation>「%1」大於 %2。請開啟金鑰檔案。</translation>
    </message>
    <message>
        <source>This is no https address. Give one such as https://login.example.com.</source>
        <translation>這不是 https 位址。請提供像 https://login.example.com 這樣的位址。</translation>
    </message>
    <message>
        <source>The fetch was cancelled.</source>
        <translation>已取消擷取。</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2</source>
        <translation>未儲存「%1」：%2</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2.</source>
        <translation>未儲存「%1」：%2。</translation>
    </message>
    <message>
        <source>If it is a secret, choose “Secret, as text”.</source>
        <translation>如果這是秘密，請選擇「秘密，文字形式」。</translation>
    </message>
    <message>
        <source>A key was generated. It is forgotten when the window closes: save it, or keep it in the keychain, if you need it.</source>
        <translation>已產生金鑰。視窗關閉後就會遺忘：若需要，請儲存它，或保存在鑰匙圈。</translation>
    </message>
    <message>
        <source>The keychain keeps the key: it is here again when the window opens next time.</source>
        <translation>鑰匙圈已保存這把金鑰：下次開啟視窗時它仍在這裡。</translation>
    </message>
    <message>
        <source>The keychain did not take the key: %1</source>
        <translation>鑰匙圈沒有收下金鑰：%1</translation>
    </message>
    <message>
        <source>There is no keychain here that could keep the key. Save it to a file.</source>
        <translation>這裡沒有可保存金鑰的鑰匙圈。請將它儲存到檔案。</translation>
    </message>
    <message>
        <source>The keychain has forgotten the key. It stands in the list until the window closes.</source>
        <translation>鑰匙圈已遺忘這把金鑰。它會留在清單中，直到視窗關閉。</translation>
    </message>
    <message>
        <source>The keychain did not forget the key: %1</source>
        <translation>鑰匙圈沒有遺忘金鑰：%1</translation>
    </message>
    <message>
        <source>A key that is kept could not be read from the keychain: %1</source>
        <translation>無法從鑰匙圈讀取保存的金鑰：%1</translation>
    </message>
    <message>
        <source>A key that is kept is not in the keychain, or the keychain is locked.</source>
        <translation>保存的金鑰不在鑰匙圈中，或鑰匙圈已鎖定。</translation>
    </message>
    <message>
        <source>The certificate is with the key now.</source>
        <translation>憑證現在與金鑰在一起了。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::IssuingBar</name>
    <message>
        <source>Nobody (no cnf)</source>
        <translation>不繫結 (無 cnf)</translation>
    </message>
    <message>
        <source>T&amp;ype (typ)</source>
        <translation>類型 (typ)(&amp;Y)</translation>
    </message>
    <message>
        <source>Type of the token (typ)</source>
        <translation>權杖的類型 (typ)</translation>
    </message>
    <message>
        <source>&amp;Decoys</source>
        <translation>誘餌(&amp;D)</translation>
    </message>
    <message>
        <source>Decoys</source>
        <translation>誘餌</translation>
    </message>
    <message>
        <source>Digests of nothing in each place, so that nobody can count what is kept back (RFC 9901 §4.2.5)</source>
        <translation>每處加入沒有內容的摘要，讓人無從計算保留了多少項目 (RFC 9901 §4.2.5)</translation>
    </message>
    <message>
        <source>Hash of the digests (_sd_alg)</source>
        <translation>摘要的雜湊 (_sd_alg)</translation>
    </message>
    <message>
        <source>&amp;Holder (cnf)</source>
        <translation>持有者 (cnf)(&amp;H)</translation>
    </message>
    <message>
        <source>Holder&apos;s key (cnf)</source>
        <translation>持有者的金鑰 (cnf)</translation>
    </message>
    <message>
        <source>New Holder&apos;s Key</source>
        <translation>新的持有者金鑰</translation>
    </message>
    <message>
        <source>A fresh key that the token is bound to; it stands among the keys</source>
        <translation>權杖所繫結的新金鑰；會列在金鑰清單中</translation>
    </message>
    <message>
        <source>Form of the token</source>
        <translation>權杖的形式</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>精簡</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Validity may be hidden (insecure)</source>
        <translation>可隱藏有效性 (不安全)</translation>
    </message>
    <message>
        <source>Lets exp, nbf, iss, aud and cnf be disclosable: a holder can then keep back that the token has expired</source>
        <translation>讓 exp、nbf、iss、aud 和 cnf 可選擇揭露：持有者就能隱瞞權杖已到期</translation>
    </message>
    <message>
        <source>Iss&amp;ue</source>
        <translation>發行(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::JsonEditor</name>
    <message>
        <source>This text is larger than %1. It can&apos;t be edited here, but for replacing all of it.</source>
        <translation>這段文字大於 %1，無法在此編輯，只能整段取代。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::JudgementPane</name>
    <message>
        <source>This does not hold: %1</source>
        <translation>這一項不成立：%1</translation>
    </message>
    <message>
        <source>Keys (%1)</source>
        <translation>金鑰 (%1)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>檢查項目</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>預期值</translation>
    </message>
    <message>
        <source>Copy the report or a part</source>
        <translation>複製報告或其中一部分</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>預期值</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>Warnings about: %1</source>
        <translation>有警告的項目：%1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::KeepingMenu</name>
    <message>
        <source>Forget everything</source>
        <translation>忘記一切</translation>
    </message>
    <message>
        <source>The journal of this session and of all earlier ones is removed from this machine, with all notes. It can&apos;t be brought back. Files that you exported stay.</source>
        <translation>這次與先前所有執行的日誌連同所有筆記都會從這台電腦移除，無法復原。你匯出的檔案會保留。</translation>
    </message>
    <message>
        <source>Forget It All</source>
        <translation>全部忘記</translation>
    </message>
    <message>
        <source>Nothing of what happened is kept any more.</source>
        <translation>發生過的事都不再保存。</translation>
    </message>
    <message>
        <source>Keep What Happened for</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Keep at Most</source>
        <translation>最多保存</translation>
    </message>
    <message>
        <source>As Long as There Is Room</source>
        <translation>只要還有空間</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Any Amount</source>
        <translation>不限數量</translation>
    </message>
    <message>
        <source>Forget Everything…</source>
        <translation>忘記一切…</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::KeyFacts</name>
    <message>
        <source>A secret has no public half, and its thumbprint would help whoever guesses it.</source>
        <translation>秘密沒有公開的一半，而其指紋會幫助猜測它的人。</translation>
    </message>
    <message>
        <source>Public JWK</source>
        <translation>公開 JWK</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Thumbprints</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>What is shown of the key</source>
        <translation>顯示金鑰的哪一部分</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::KeySource</name>
    <message>
        <source>pasted</source>
        <translation>貼上的內容</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>拖放的內容</translation>
    </message>
    <message>
        <source>generated here</source>
        <translation>在此產生</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>鑰匙圈</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::KeyStore</name>
    <message>
        <source>Secret %1</source>
        <translation>秘密 %1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::KeysModel</name>
    <message>
        <source>%1: %2</source>
        <comment>who vouches for a key: file or address</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not shown for a secret</source>
        <translation>秘密不顯示</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位元</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>來處</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>注意事項</translation>
    </message>
    <message>
        <source>%1, secret</source>
        <translation>%1，秘密</translation>
    </message>
    <message>
        <source>%1, private</source>
        <translation>%1，私密</translation>
    </message>
    <message>
        <source>%1, public</source>
        <translation>%1，公開</translation>
    </message>
    <message>
        <source>From the issuer&apos;s metadata</source>
        <translation>來自發行者的中繼資料</translation>
    </message>
    <message>
        <source>Given by you</source>
        <translation>由您提供</translation>
    </message>
    <message>
        <source>Brought by the token itself</source>
        <translation>由權杖自己帶來</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>…還有 %1 項。</translation>
    </message>
    <message>
        <source>About the set</source>
        <translation>關於整個金鑰集</translation>
    </message>
    <message>
        <source>Fetched %1; up to date until %2</source>
        <translation>擷取於 %1；在 %2 之前視為最新</translation>
    </message>
    <message>
        <source>Fetched %1; the server may have another set by now</source>
        <translation>擷取於 %1；伺服器現在可能已有另一個金鑰集</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>擷取時間</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::KeysPane</name>
    <message>
        <source>Open Keys</source>
        <translation>開啟金鑰</translation>
    </message>
    <message>
        <source>Fetching from %1 …</source>
        <translation>正在從 %1 擷取…</translation>
    </message>
    <message>
        <source>Key, key set or certificate</source>
        <translation>金鑰、金鑰集或憑證</translation>
    </message>
    <message>
        <source>Secret, as text</source>
        <translation>秘密，文字形式</translation>
    </message>
    <message>
        <source>Secret, Base64</source>
        <translation>秘密，Base64</translation>
    </message>
    <message>
        <source>Secret, base64url</source>
        <translation>秘密，base64url</translation>
    </message>
    <message>
        <source>Secret, hexadecimal</source>
        <translation>秘密，十六進位</translation>
    </message>
    <message>
        <source>What the box holds</source>
        <translation>框中內容的形式</translation>
    </message>
    <message>
        <source>Keys to add</source>
        <translation>要加入的金鑰</translation>
    </message>
    <message>
        <source>Paste or drop a JWK, a key set, PEM, a certificate or a secret</source>
        <translation>貼上或拖入 JWK、金鑰集、PEM、憑證或秘密</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>金鑰的密語</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解鎖(&amp;U)</translation>
    </message>
    <message>
        <source>Read the key with this passphrase</source>
        <translation>以這個密語讀取金鑰</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>加入(&amp;A)</translation>
    </message>
    <message>
        <source>Add the keys in the box</source>
        <translation>加入框中的金鑰</translation>
    </message>
    <message>
        <source>&amp;Open Files…</source>
        <translation>開啟檔案(&amp;O)…</translation>
    </message>
    <message>
        <source>Add keys from files</source>
        <translation>從檔案加入金鑰</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>發行者</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>金鑰集</translation>
    </message>
    <message>
        <source>What is at the address</source>
        <translation>這個位址提供的是什麼</translation>
    </message>
    <message>
        <source>Address to fetch keys from</source>
        <translation>要擷取金鑰的位址</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>擷取(&amp;F)</translation>
    </message>
    <message>
        <source>Fetch keys from this address</source>
        <translation>從這個位址擷取金鑰</translation>
    </message>
    <message>
        <source>Nothing is fetched before you press this</source>
        <translation>在您按下之前，不會擷取任何東西</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the fetch</source>
        <translation>取消擷取</translation>
    </message>
    <message>
        <source>Pass&amp;phrase of “%1”</source>
        <translation>「%1」的密語(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>略過(&amp;K)</translation>
    </message>
    <message>
        <source>Leave this key locked</source>
        <translation>讓這把金鑰保持鎖定</translation>
    </message>
    <message>
        <source>&amp;New Key…</source>
        <translation>新金鑰(&amp;N)…</translation>
    </message>
    <message>
        <source>Generate a key of any kind, size and name</source>
        <translation>產生任何種類、大小與名稱的金鑰</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::KeysView</name>
    <message>
        <source>Save the Private Key</source>
        <translation>儲存私密金鑰</translation>
    </message>
    <message>
        <source>Save the Public Key</source>
        <translation>儲存公開金鑰</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重新命名(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Remove &amp;All</source>
        <translation>全部移除(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo Removal</source>
        <translation>復原移除(&amp;U)</translation>
    </message>
    <message>
        <source>Copy &amp;Public JWK</source>
        <translation>複製公開 JWK(&amp;P)</translation>
    </message>
    <message>
        <source>Copy Pri&amp;vate JWK</source>
        <translation>複製私密 JWK(&amp;V)</translation>
    </message>
    <message>
        <source>Save Public &amp;Key…</source>
        <translation>儲存公開金鑰(&amp;K)…</translation>
    </message>
    <message>
        <source>Sav&amp;e Private Key…</source>
        <translation>儲存私密金鑰(&amp;E)…</translation>
    </message>
    <message>
        <source>Private JWK</source>
        <translation>私密金鑰 JWK</translation>
    </message>
    <message>
        <source>Public JWK</source>
        <translation>公開金鑰 JWK</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>匯出(&amp;X)…</translation>
    </message>
    <message>
        <source>Cer&amp;tificate…</source>
        <translation>憑證(&amp;T)…</translation>
    </message>
    <message>
        <source>Keep in Keyc&amp;hain</source>
        <translation>保存在鑰匙圈(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Forget in Keychain</source>
        <translation>從鑰匙圈遺忘(&amp;F)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Export Key</source>
        <translation>匯出金鑰</translation>
    </message>
    <message>
        <source>Certificate for Key</source>
        <translation>金鑰的憑證</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::LayersBar</name>
    <message>
        <source>Layer %1 of %2: %3, %4</source>
        <translation>第 %1 層，共 %2 層：%3，%4</translation>
    </message>
    <message>
        <source>Layers of the token</source>
        <translation>權杖的各層</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::LearnPanel</name>
    <message>
        <source>Present This Lesson</source>
        <translation>簡報這一課</translation>
    </message>
    <message>
        <source>Save the Page for the Team …</source>
        <translation>儲存給團隊的一頁…</translation>
    </message>
    <message>
        <source>Next Step of the Lesson</source>
        <translation>課程的下一步</translation>
    </message>
    <message>
        <source>Previous Step of the Lesson</source>
        <translation>課程的上一步</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Which do I need?</source>
        <translation>我需要哪一個？</translation>
    </message>
    <message>
        <source>Learn by doing</source>
        <translation>動手學</translation>
    </message>
    <message>
        <source>Choose on the left for whom you learn, and a lesson. Each shows one thing with the practice server of this program, on this machine, and sees what you really did.

Links with the sign ▶ do something: they run a login, open a token, or let the practice server misbehave.</source>
        <translation>請在左側選擇您的角色與一課。每一課都用本程式的練習伺服器，在這台機器上示範一件事，並看您實際做了什麼。

帶有 ▶ 的連結會動手做事：執行登入、開啟權杖，或讓練習伺服器出錯。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>What to keep in mind about OAuth and JWT</source>
        <translation>關於 OAuth 與 JWT 該記住的事</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已儲存：%1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未儲存：%1</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>詞彙表</translation>
    </message>
    <message>
        <source>Lessons use the practice server of this machine, and nothing else</source>
        <translation>課程只使用這台機器上的練習伺服器</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>學習</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>簡報(&amp;R)</translation>
    </message>
    <message>
        <source>Page for the &amp;Team …</source>
        <translation>給團隊的一頁(&amp;T)…</translation>
    </message>
    <message>
        <source>Begin with the first lesson</source>
        <translation>從第一課開始</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>還沒：%1</translation>
    </message>
    <message>
        <source>No browser opened. The page is at %1</source>
        <translation>沒有開啟瀏覽器。頁面位於 %1</translation>
    </message>
    <message>
        <source>&amp;Next Lesson</source>
        <translation>下一課(&amp;N)</translation>
    </message>
    <message>
        <source>Made with Grantscope, %1</source>
        <translation>以 Grantscope 製作，%1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::LessonActions</name>
    <message>
        <source>The practice server runs: %1</source>
        <translation>練習伺服器執行中：%1</translation>
    </message>
    <message>
        <source>The practice server does everything right again.</source>
        <translation>練習伺服器已恢復正常。</translation>
    </message>
    <message>
        <source>The practice server is set.</source>
        <translation>練習伺服器已設定。</translation>
    </message>
    <message>
        <source>No browser opened. The page is at %1</source>
        <translation>沒有開啟瀏覽器。頁面位於 %1</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program: the practice server runs at %2</source>
        <translation>連接埠 %1 已被其他程式佔用：練習伺服器在 %2 執行</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::LessonBar</name>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>還沒有：%1</translation>
    </message>
    <message>
        <source>Lesson: %1, step %2 of %3</source>
        <translation>課程：%1，第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>Back to the Presentation</source>
        <translation>回到簡報</translation>
    </message>
    <message>
        <source>Back to the Lesson</source>
        <translation>回到課程</translation>
    </message>
    <message>
        <source>Show Values</source>
        <translation>顯示值</translation>
    </message>
    <message>
        <source>Mask Values</source>
        <translation>遮蔽值</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::LessonController</name>
    <message>
        <source>This lesson is not there in your language: it stands in English.</source>
        <translation>這一課沒有您語言的版本，以英文顯示。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::LessonsList</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>begun: %1 of %2</source>
        <translation>進行中：%1／%2</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>%1 of %2 lessons done</source>
        <translation>已完成 %1／%2 課</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) more</source>
        <translation>
            <numerusform>還需約 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>F&amp;or whom</source>
        <translation>為誰而學(&amp;O)</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>所有課程</translation>
    </message>
    <message>
        <source>I write software</source>
        <translation>我寫軟體</translation>
    </message>
    <message>
        <source>I plan features</source>
        <translation>我規劃功能</translation>
    </message>
    <message>
        <source>I found a company</source>
        <translation>我創辦公司</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>課程</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::MainWindow</name>
    <message>
        <source>There is no area “%1”.</source>
        <translation>沒有「%1」這個區域。</translation>
    </message>
    <message>
        <source>There is no language “%1”.</source>
        <translation>沒有「%1」這個語言。</translation>
    </message>
    <message>
        <source>No area of this window can do that (%1).</source>
        <translation>這個視窗中沒有任何區域能做這件事 (%1)。</translation>
    </message>
    <message>
        <source>Nothing that you paste leaves this machine</source>
        <translation>您貼上的內容不會離開這台電腦</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪貼簿上沒有文字。</translation>
    </message>
    <message>
        <source>Find or Do …</source>
        <translation>尋找或執行…</translation>
    </message>
    <message>
        <source>&amp;Paste and Inspect</source>
        <translation>貼上並檢查(&amp;P)</translation>
    </message>
    <message>
        <source>Switch Between Light and Dark</source>
        <translation>在淺色與深色之間切換</translation>
    </message>
    <message>
        <source>&amp;Mask Values</source>
        <translation>遮蔽值(&amp;M)</translation>
    </message>
    <message>
        <source>Show dots in place of values, for a room that looks on</source>
        <translation>以圓點取代值，適合有旁人看著螢幕的場合</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;About Grantscope</source>
        <translation>關於 Grantscope(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>色彩(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>Colours of the System</source>
        <translation>使用系統色彩</translation>
    </message>
    <message>
        <source>Light Colours</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark Colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Find or do …  %1</source>
        <translation>尋找或執行…  %1</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>尋找或執行</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>功能表</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>區域</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>an area of the window</comment>
        <translation>前往「%1」</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>狀態：%1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Go to a name first: a claim, a parameter, an algorithm, an error.</source>
        <translation>請先移到一個名稱：宣告、參數、演算法或錯誤。</translation>
    </message>
    <message>
        <source>&amp;What Does This Mean?</source>
        <translation>這是什麼意思？(&amp;W)</translation>
    </message>
    <message>
        <source>The glossary knows nothing of what is in focus. Go to a name: a claim, a parameter, an algorithm, an error.</source>
        <translation>詞彙表沒有目前焦點所在項目的說明。請移到名稱上：宣告、參數、演算法或錯誤。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::MakerHeaders</name>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Header of the Signature</source>
        <translation>簽章的標頭</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Header of the Encryption</source>
        <translation>加密的標頭</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Unprotected: anyone on the way may change it</source>
        <translation>未受保護：途中任何人都可能更改</translation>
    </message>
    <message>
        <source>Recipient&apos;s</source>
        <translation>收件者的</translation>
    </message>
    <message>
        <source>Of this recipient alone, unprotected; alg and its companions are put in</source>
        <translation>僅屬於這位收件者，未受保護；alg 及其相關參數會自動填入</translation>
    </message>
    <message>
        <source>Beside (aad)</source>
        <translation>附帶 (aad)</translation>
    </message>
    <message>
        <source>Authenticated with the content and readable for all</source>
        <translation>與內容一起鑑別，任何人都讀得到</translation>
    </message>
    <message>
        <source>The header, a JSON object</source>
        <translation>標頭，JSON 物件</translation>
    </message>
    <message>
        <source>Header of the encryption</source>
        <translation>加密的標頭</translation>
    </message>
    <message>
        <source>The protected header, a JSON object; alg, enc and what they need are put in</source>
        <translation>受保護的標頭，JSON 物件；alg、enc 及所需參數會自動填入</translation>
    </message>
    <message>
        <source>Shared header</source>
        <translation>共用標頭</translation>
    </message>
    <message>
        <source>For all recipients, unprotected: a JSON object, or nothing</source>
        <translation>給所有收件者，未受保護：JSON 物件，或留空</translation>
    </message>
    <message>
        <source>Recipient&apos;s header</source>
        <translation>收件者的標頭</translation>
    </message>
    <message>
        <source>For this recipient, unprotected: a JSON object, or nothing</source>
        <translation>給這位收件者，未受保護：JSON 物件，或留空</translation>
    </message>
    <message>
        <source>Additional data</source>
        <translation>附帶資料</translation>
    </message>
    <message>
        <source>Any text, or nothing</source>
        <translation>任何文字，或留空</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::MakerPane</name>
    <message>
        <source>A copy to edit. The token that was inspected stays as it is; what stands here is yours.</source>
        <translation>供編輯的複本。檢視過的權杖保持原樣；這裡的內容由您製作。</translation>
    </message>
    <message>
        <source>A token of your own. What stands here is made here, by a key of yours.</source>
        <translation>您自己的權杖。這裡的內容在此製作，以您的金鑰簽署。</translation>
    </message>
    <message>
        <source>New Token</source>
        <translation>新權杖</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>簽署</translation>
    </message>
    <message>
        <source>&amp;Back to the Inspector</source>
        <translation>回到檢視器(&amp;B)</translation>
    </message>
    <message>
        <source>Payload as Text</source>
        <translation>承載內容（文字）</translation>
    </message>
    <message>
        <source>Claims as a Form</source>
        <translation>宣告（表單）</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>承載內容</translation>
    </message>
    <message>
        <source>The payload, signed as it stands here</source>
        <translation>承載內容，照這裡的樣子簽署</translation>
    </message>
    <message>
        <source>Sign and encrypt</source>
        <translation>簽署並加密</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Issue for selective disclosure</source>
        <translation>發行供選擇性揭露</translation>
    </message>
    <message>
        <source>How it is protected</source>
        <translation>保護方式</translation>
    </message>
    <message>
        <source>Signed (JWS), signed and then encrypted (RFC 7519 §11.2), encrypted alone (JWE), or signed with claims that its holder shows one by one (SD-JWT)</source>
        <translation>簽署 (JWS)、先簽署再加密 (RFC 7519 §11.2)、僅加密 (JWE)，或簽署並讓持有者逐項出示宣告 (SD-JWT)</translation>
    </message>
    <message>
        <source>Content as Text</source>
        <translation>內容文字</translation>
    </message>
    <message>
        <source>Disclosable Claims</source>
        <translation>可揭露的宣告</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Claims or any text, encrypted as it stands here</source>
        <translation>宣告或任何文字，照這裡的樣子加密</translation>
    </message>
    <message>
        <source>the command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The token is what comes of header and payload: change it above, in their texts or in the form.</source>
        <translation>權杖是由標頭與承載內容產生的結果：請在上方的文字或表單裡更改。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::MessagePane</name>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Nothing is sent in this step, or it is not laid out yet.</source>
        <translation>這個步驟不送出任何東西，或者還沒準備好。</translation>
    </message>
    <message>
        <source>Nothing has come back yet.</source>
        <translation>還沒有收到任何東西。</translation>
    </message>
    <message>
        <source>Which request</source>
        <translation>哪一個請求</translation>
    </message>
    <message>
        <source>Which response</source>
        <translation>哪一個回應</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Change what goes out</source>
        <translation>變更要送出的內容</translation>
    </message>
    <message>
        <source>Nothing came back in this step.</source>
        <translation>這個步驟沒有收到任何回應。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::MisbehavioursPane</name>
    <message>
        <source>1 misbehaviour is on</source>
        <translation>已開啟 1 項不當行為</translation>
    </message>
    <message>
        <source>%1 misbehaviours are on</source>
        <translation>已開啟 %1 項不當行為</translation>
    </message>
    <message>
        <source>Seen when the matching fault of the client is not refused.</source>
        <translation>當用戶端對應的刻意犯錯沒有被拒絕時就看得出來。</translation>
    </message>
    <message>
        <source>A client must stop with: %1 [%2]</source>
        <translation>用戶端必須停下，原因：%1 [%2]</translation>
    </message>
    <message>
        <source>This check of a client must fail: %1 [%2]</source>
        <translation>用戶端的這項檢查必須失敗：%1 [%2]</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::NewKeyDialog</name>
    <message>
        <source>&amp;Cancel the Making</source>
        <translation>取消產生(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>產生(&amp;G)</translation>
    </message>
    <message>
        <source>Cancel the making of the key</source>
        <translation>取消產生金鑰</translation>
    </message>
    <message>
        <source>Generate the key</source>
        <translation>產生金鑰</translation>
    </message>
    <message>
        <source>The key is made on this machine and stays in memory until you save it or keep it in the keychain. What is shown here is its public half.</source>
        <translation>金鑰在這台機器上產生，並留在記憶體中，直到您儲存它或保存在鑰匙圈。這裡顯示的是其公開的一半。</translation>
    </message>
    <message>
        <source>The key was made, and stands in the list of keys.</source>
        <translation>金鑰已產生，並列在金鑰清單中。</translation>
    </message>
    <message>
        <source>New Key</source>
        <translation>新金鑰</translation>
    </message>
    <message>
        <source>Any algorithm</source>
        <translation>任何演算法</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未說明</translation>
    </message>
    <message>
        <source>Signatures (sig)</source>
        <translation>簽章 (sig)</translation>
    </message>
    <message>
        <source>Encryption (enc)</source>
        <translation>加密 (enc)</translation>
    </message>
    <message>
        <source>Its thumbprint</source>
        <translation>其指紋</translation>
    </message>
    <message>
        <source>This:</source>
        <translation>這個：</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source> bit</source>
        <translation> 位元</translation>
    </message>
    <message>
        <source>&amp;Algorithm</source>
        <translation>演算法(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>用途(&amp;U)</translation>
    </message>
    <message>
        <source>Key &amp;ID</source>
        <translation>金鑰識別碼(&amp;I)</translation>
    </message>
    <message>
        <source>Key ID as given</source>
        <translation>指定的金鑰識別碼</translation>
    </message>
    <message>
        <source>such as 2026-a</source>
        <translation>例如 2026-a</translation>
    </message>
    <message>
        <source>What becomes of the key</source>
        <translation>金鑰會如何處理</translation>
    </message>
    <message>
        <source>The key is being made</source>
        <translation>正在產生金鑰</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>匯出(&amp;X)…</translation>
    </message>
    <message>
        <source>Export the new key</source>
        <translation>匯出新金鑰</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::NoticeBar</name>
    <message>
        <source>Put it away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::OutcomeBar</name>
    <message>
        <source>access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 權杖</translation>
    </message>
    <message>
        <source>refresh token</source>
        <translation>更新權杖</translation>
    </message>
    <message>
        <source>What was done wrong was refused as it should be: %1</source>
        <translation>做錯的地方如預期被拒絕：%1</translation>
    </message>
    <message>
        <source>What was done wrong was noticed by nobody.</source>
        <translation>做錯的地方沒有人察覺。</translation>
    </message>
    <message>
        <source>Stopped at %1. %2</source>
        <translation>停在 %1。%2</translation>
    </message>
    <message>
        <source>Cancelled. It can be repeated from any step that was reached.</source>
        <translation>已取消。可以從任何到達過的步驟重做。</translation>
    </message>
    <message>
        <source>At the end.</source>
        <translation>已到終點。</translation>
    </message>
    <message>
        <source>At the end. Obtained: %1</source>
        <translation>已到終點。取得：%1</translation>
    </message>
    <message>
        <source>Obtained so far: %1</source>
        <translation>目前取得：%1</translation>
    </message>
    <message>
        <source>Inspect &amp;ID Token</source>
        <translation>檢視 ID 權杖(&amp;I)</translation>
    </message>
    <message>
        <source>In the inspector, with the issuer&apos;s keys and what this flow sent</source>
        <translation>在檢視器中，帶著發行者的金鑰與這個流程送出的內容</translation>
    </message>
    <message>
        <source>Inspect &amp;Access Token</source>
        <translation>檢視存取權杖(&amp;A)</translation>
    </message>
    <message>
        <source>Also Do</source>
        <translation>再做</translation>
    </message>
    <message>
        <source>One step more</source>
        <translation>再走一個步驟</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tokens</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>What should be done wrong on purpose never came to be.</source>
        <translation>刻意要做錯的事沒有發生。</translation>
    </message>
    <message>
        <source>Compare &amp;with Before the Refresh</source>
        <translation>與更新前比較(&amp;W)</translation>
    </message>
    <message>
        <source>What the refresh changed in the tokens, side by side</source>
        <translation>更新改變了權杖的哪些內容，並列檢視</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ParametersModel</name>
    <message>
        <source>%1, changed</source>
        <comment>name of a parameter</comment>
        <translation>%1，已變更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意義</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation>定義於</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ParametersTable</name>
    <message>
        <source>%1, changed</source>
        <comment>name of a parameter</comment>
        <translation>%1，已變更</translation>
    </message>
    <message>
        <source>Where it came from: %1</source>
        <translation>來源：%1</translation>
    </message>
    <message>
        <source>Defined in: %1</source>
        <translation>定義於：%1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Details of the chosen parameter</source>
        <translation>所選參數的詳細資料</translation>
    </message>
    <message>
        <source>Value of the chosen parameter</source>
        <translation>所選參數的值</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::PartView</name>
    <message>
        <source>Pretty</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>Only white space differs from what was signed</source>
        <translation>只有空白與簽署時不同</translation>
    </message>
    <message>
        <source>Show pretty, with line breaks</source>
        <translation>加上換行，排版顯示</translation>
    </message>
    <message>
        <source>Copy what is shown</source>
        <translation>複製顯示的內容</translation>
    </message>
    <message>
        <source>Find in this text (%1)</source>
        <translation>在這段文字中尋找（%1）</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>在這段文字中尋找</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::PartsPane</name>
    <message>
        <source>This part can&apos;t be decoded; the checks say why.</source>
        <translation>這個部分無法解碼；原因請見檢查。</translation>
    </message>
    <message>
        <source>The payload is not in the token: it was signed apart from it.</source>
        <translation>承載內容不在權杖中：它是分開簽署的。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Header parameter</source>
        <translation>標頭參數</translation>
    </message>
    <message>
        <source>Which signature is shown</source>
        <translation>要顯示哪一個簽章</translation>
    </message>
    <message>
        <source>Header as it was signed</source>
        <translation>簽署時的標頭</translation>
    </message>
    <message>
        <source>Payload as it was signed</source>
        <translation>簽署時的承載內容</translation>
    </message>
    <message>
        <source>Header parameters</source>
        <translation>標頭參數</translation>
    </message>
    <message>
        <source>Unprotected header parameters: nothing signs them</source>
        <translation>未受保護的標頭參數：沒有簽章保護</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Parts of the token</source>
        <translation>權杖的各部分</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Unprotected</source>
        <translation>未受保護</translation>
    </message>
    <message>
        <source>Not signed: anyone on the way may have changed it</source>
        <translation>未經簽署：途中任何人都可能改過</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>承載內容</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽章</translation>
    </message>
    <message>
        <source>Signature %1 of %2</source>
        <translation>簽章 %1，共 %2 個</translation>
    </message>
    <message>
        <source>Decrypted. What was inside has a layer of its own, where it is a token or claims.</source>
        <translation>已解密。若內部是權杖或宣告，會自成一層。</translation>
    </message>
    <message>
        <source>Encrypted: what is inside can&apos;t be read without the recipient&apos;s key. Give it under Keys.</source>
        <translation>已加密：沒有收件者的金鑰就無法讀取內容。請在「金鑰」中提供。</translation>
    </message>
    <message>
        <source>The payload is another token. It has a layer of its own.</source>
        <translation>承載內容是另一個權杖，自成一層。</translation>
    </message>
    <message>
        <source>Header as it was protected</source>
        <translation>受保護的標頭原文</translation>
    </message>
    <message>
        <source>Payload as it was decrypted</source>
        <translation>解密後的承載內容</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>揭露項目</translation>
    </message>
    <message>
        <source>Header parameters that all recipients share: nothing protects them</source>
        <translation>所有收件者共用的標頭參數：沒有任何保護</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Not protected: anyone on the way may have changed it</source>
        <translation>未受保護：途中任何人都可能已更改</translation>
    </message>
    <message>
        <source>Which recipient is shown</source>
        <translation>顯示哪一位收件者</translation>
    </message>
    <message>
        <source>Recipient %1 of %2</source>
        <translation>第 %1 位收件者，共 %2 位</translation>
    </message>
    <message>
        <source>Claims of the key binding</source>
        <translation>金鑰綁定的宣告</translation>
    </message>
    <message>
        <source>Key Binding</source>
        <translation>金鑰綁定</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::PasteView</name>
    <message>
        <source>There is no text in what was pasted. Copy the token as text and paste again.</source>
        <translation>貼上的內容沒有文字。請將權杖複製為文字，再貼上一次。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read: %2.</source>
        <translation>無法讀取「%1」：%2。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2. Open a smaller file, or paste the token alone.</source>
        <translation>「%1」大於 %2。請開啟較小的檔案，或只貼上權杖。</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪下(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼上(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>清除(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::PracticePanel</name>
    <message>
        <source>Issuer</source>
        <translation>發行者</translation>
    </message>
    <message>
        <source>Starting: keys are being made …</source>
        <translation>正在啟動：產生金鑰中 …</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>執行中：%1</translation>
    </message>
    <message>
        <source>Not running. It serves this machine alone; a flow starts it by itself.</source>
        <translation>未執行。它只為這台電腦服務；流程會自行啟動它。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>啟動(&amp;S)</translation>
    </message>
    <message>
        <source>Misbehaviour of the practice server</source>
        <translation>練習伺服器的不當行為</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>練習伺服器</translation>
    </message>
    <message>
        <source>A provider and an API to practise on</source>
        <translation>供練習用的提供者與 API</translation>
    </message>
    <message>
        <source>&amp;Copy Issuer</source>
        <translation>複製發行者(&amp;C)</translation>
    </message>
    <message>
        <source>Run a Lo&amp;gin against It</source>
        <translation>對它執行一次登入(&amp;G)</translation>
    </message>
    <message>
        <source>Tokens and clock</source>
        <translation>權杖與時鐘</translation>
    </message>
    <message>
        <source>Misbehaviours</source>
        <translation>不當行為</translation>
    </message>
    <message>
        <source>People and clients</source>
        <translation>人員與用戶端</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人員(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lients</source>
        <translation>用戶端(&amp;L)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>What the practice server did</source>
        <translation>練習伺服器做了什麼</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>The practice server answers this machine alone</source>
        <translation>練習伺服器只回應這台電腦</translation>
    </message>
    <message>
        <source>The practice server does not run</source>
        <translation>練習伺服器沒有在執行</translation>
    </message>
    <message>
        <source>Nothing happened yet. Sign-ins, codes and tokens that were issued, requests that were refused and misbehaviours will stand here, the newest first.</source>
        <translation>還沒有任何動靜。登入、發行的授權碼與權杖、遭拒絕的請求以及不當行為都會列在這裡，最新的在最前面。</translation>
    </message>
    <message>
        <source>Port %1, where it was before, is taken by another program.</source>
        <translation>先前使用的連接埠 %1 已被其他程式佔用。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::PresentDialog</name>
    <message>
        <source>A key binding needs the holder&apos;s private key. Add it to the keys first.</source>
        <translation>金鑰繫結需要持有者的私密金鑰。請先將它加入金鑰。</translation>
    </message>
    <message>
        <source>A key binding is for one verifier and one nonce. Enter both.</source>
        <translation>金鑰繫結只用於一個驗證者與一個一次性亂數。請輸入兩者。</translation>
    </message>
    <message>
        <source>%1 of %2 disclosures are in it.</source>
        <translation>其中包含 %1／%2 個揭露項目。</translation>
    </message>
    <message>
        <source>Present Claims</source>
        <translation>出示宣告</translation>
    </message>
    <message>
        <source>With a key &amp;binding</source>
        <translation>附上金鑰繫結(&amp;B)</translation>
    </message>
    <message>
        <source>With a key binding</source>
        <translation>附上金鑰繫結</translation>
    </message>
    <message>
        <source>Shows the verifier that the holder of the token presents it, here and now</source>
        <translation>向驗證者證明，此時此地是權杖的持有者在出示</translation>
    </message>
    <message>
        <source>&amp;Holder&apos;s key</source>
        <translation>持有者的金鑰(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Audience</source>
        <translation>受眾(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Nonce</source>
        <translation>一次性亂數(&amp;N)</translation>
    </message>
    <message>
        <source>A private key of the session, to sign with; its public half stands in the token</source>
        <translation>用來簽署的私密金鑰，取自這次工作階段；與它成對的公開金鑰在權杖中</translation>
    </message>
    <message>
        <source>The verifier that it is shown to (aud)</source>
        <translation>要出示給哪個驗證者（aud）</translation>
    </message>
    <message>
        <source>What the verifier sent, to be sure that this is no recording</source>
        <translation>驗證者送來的值，用以確認不是側錄後重送</translation>
    </message>
    <message>
        <source>Although the token is bound to another key (&amp;insecure)</source>
        <translation>即使權杖繫結的是其他金鑰（不安全）(&amp;I)</translation>
    </message>
    <message>
        <source>Although the token is bound to another key: insecure, to test verifiers</source>
        <translation>即使權杖繫結的是其他金鑰：不安全，僅供測試驗證者</translation>
    </message>
    <message>
        <source>About the presentation</source>
        <translation>關於出示內容</translation>
    </message>
    <message>
        <source>The presentation</source>
        <translation>出示內容</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the presentation</source>
        <translation>複製出示內容</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>Open the presentation as another token</source>
        <translation>將出示內容當成另一個權杖開啟</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::Presentation</name>
    <message>
        <source>Presentation</source>
        <translation>簡報</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2／%3</translation>
    </message>
    <message>
        <source>Any key goes back</source>
        <translation>按任意鍵回到課程</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR 碼</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::Rail</name>
    <message>
        <source>%1 (%2)</source>
        <comment>area, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ReceiptModel</name>
    <message>
        <source>Secret</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>判斷依據</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>處數</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::RecipientKeyDialog</name>
    <message>
        <source>The Recipient&apos;s Key</source>
        <translation>收件者的金鑰</translation>
    </message>
    <message>
        <source>The recipient&apos;s key</source>
        <translation>收件者的金鑰</translation>
    </message>
    <message>
        <source>Paste or drop a JWK, a key set, PEM or a certificate; the public half is enough</source>
        <translation>貼上或拖放 JWK、金鑰集、PEM 或憑證；公開的一半就夠了</translation>
    </message>
    <message>
        <source>&amp;Open File…</source>
        <translation>開啟檔案(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Use This Key</source>
        <translation>使用這把金鑰(&amp;U)</translation>
    </message>
    <message>
        <source>Open a Key</source>
        <translation>開啟金鑰</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::RedirectBar</name>
    <message>
        <source>Leads to: %1 %2</source>
        <translation>通往：%1 %2</translation>
    </message>
    <message>
        <source>That is another origin.</source>
        <translation>那是另一個來源。</translation>
    </message>
    <message>
        <source>The method becomes GET.</source>
        <translation>方法變成 GET。</translation>
    </message>
    <message>
        <source>The body is not sent again.</source>
        <translation>主體不再送出。</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>The redirect</source>
        <translation>重新導向</translation>
    </message>
    <message>
        <source>Request on the way</source>
        <translation>途中的請求</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟隨</translation>
    </message>
    <message>
        <source>Send what the redirect leads to</source>
        <translation>送出重新導向所指的請求</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::RequestEditor</name>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>標頭欄位</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>As the client would send it</source>
        <translation>照用戶端原本要送的樣子</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::RequestList</name>
    <message>
        <source>nothing yet</source>
        <translation>還沒有</translation>
    </message>
    <message>
        <source>Save a request to find it here</source>
        <translation>儲存請求後會出現在這裡</translation>
    </message>
    <message>
        <source>What you send stands here until the program ends</source>
        <translation>你送出的請求會在這裡，直到程式結束</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除「%1」</translation>
    </message>
    <message>
        <source>Forget what was sent</source>
        <translation>忘掉已送出的請求</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>篩選請求</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>現成的</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送出</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::RequestsPanel</name>
    <message>
        <source>Send the Request</source>
        <translation>送出請求</translation>
    </message>
    <message>
        <source>Cancel the Request</source>
        <translation>取消請求</translation>
    </message>
    <message>
        <source>Follow the Redirect</source>
        <translation>跟隨重新導向</translation>
    </message>
    <message>
        <source>Go to the Address</source>
        <translation>前往位址</translation>
    </message>
    <message>
        <source>Paste a curl Command</source>
        <translation>貼上 curl 指令</translation>
    </message>
    <message>
        <source>Save the Request under a Name</source>
        <translation>以名稱儲存請求</translation>
    </message>
    <message>
        <source>New Request</source>
        <translation>新的請求</translation>
    </message>
    <message>
        <source>Show the Authorization</source>
        <translation>顯示授權</translation>
    </message>
    <message>
        <source>Show the Header Fields</source>
        <translation>顯示標頭欄位</translation>
    </message>
    <message>
        <source>Show the Body</source>
        <translation>顯示主體</translation>
    </message>
    <message>
        <source>Show the Response</source>
        <translation>顯示回應</translation>
    </message>
    <message>
        <source>Go to the Requests</source>
        <translation>前往請求清單</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Refreshed: %1</source>
        <translation>已更新：%1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>A request goes when you send it, and nothing else does</source>
        <translation>按下送出才會送出請求，此外什麼都不送</translation>
    </message>
    <message>
        <source>No token of this kind (%1) was obtained yet.</source>
        <translation>還沒有取得這種權杖（%1）。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ResponsePane</name>
    <message numerus="yes">
        <source>Under way for %n s …</source>
        <translation>
            <numerusform>已進行 %n 秒…</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation>進行中…</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Type an address, paste a curl command, or take a ready-made request on the left.</source>
        <translation>還沒有送出任何請求。請輸入位址、貼上 curl 指令，或從左邊選一個現成的請求。</translation>
    </message>
    <message>
        <source>Tokens  %1</source>
        <translation>權杖  %1</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>收到的內容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>The answer, octet for octet, is shown here.</source>
        <translation>回應會逐位元組顯示在這裡。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Header fields of the response</source>
        <translation>回應的標頭欄位</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Fetch the metadata of the API</source>
        <translation>取得 API 的中繼資料</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>標頭欄位</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Request as sent</source>
        <translation>實際送出的請求</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ResponseStory</name>
    <message>
        <source>%1 = %2 – %3</source>
        <translation>%1 = %2 – %3</translation>
    </message>
    <message>
        <source>%1 = %2 – %3 (%4)</source>
        <translation>%1 = %2 – %3（%4）</translation>
    </message>
    <message>
        <source>The server asks for %1</source>
        <translation>伺服器要求 %1</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>接下來怎麼做</translation>
    </message>
    <message>
        <source>401 without WWW-Authenticate</source>
        <translation>401 卻沒有 WWW-Authenticate</translation>
    </message>
    <message>
        <source>The server says that it wants credentials and not which. It has to send the field (RFC 9110 §15.5.2): tell those who run it, and see the body for a reason.</source>
        <translation>伺服器說它要認證資料，卻沒說是哪一種。它必須送出這個欄位（RFC 9110 §15.5.2）：請告訴管理者，並看主體是否說明原因。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ResultPane</name>
    <message>
        <source>the token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Broken on purpose: %1. %2 What does not hold here: %3.</source>
        <translation>刻意弄壞：%1。%2在此不成立：%3。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between checks</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Signing …</source>
        <translation>正在簽署 …</translation>
    </message>
    <message>
        <source>Not signed yet.</source>
        <translation>尚未簽署。</translation>
    </message>
    <message>
        <source>Made here: the signature is that of your key %1, and fits what stands there.</source>
        <translation>在此製作：簽章出自您的金鑰 %1，並與內容相符。</translation>
    </message>
    <message>
        <source>The signature does not fit what stands there with this key. Sign, and it is your own token.</source>
        <translation>以這把金鑰來看，簽章與內容不符。簽署後，它就是您自己的權杖。</translation>
    </message>
    <message>
        <source>Whether the signature fits can&apos;t be told without a key and a header that can be read.</source>
        <translation>沒有金鑰和可讀取的標頭，就無法判斷簽章是否相符。</translation>
    </message>
    <message>
        <source>The token that is made here</source>
        <translation>在此製作的權杖</translation>
    </message>
    <message>
        <source>The token stands here as soon as there is something to sign</source>
        <translation>有內容可簽署時，權杖就會出現在這裡</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy Co&amp;mmand</source>
        <translation>複製命令(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>檢視(&amp;I)</translation>
    </message>
    <message>
        <source>Open it in the inspector as another token</source>
        <translation>在檢視器中當作另一個權杖開啟</translation>
    </message>
    <message>
        <source>It is being made</source>
        <translation>正在製作</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>Give up what is being made</source>
        <translation>放棄正在製作的內容</translation>
    </message>
    <message>
        <source>The gscope command that makes the same</source>
        <translation>製作相同內容的 gscope 命令</translation>
    </message>
    <message numerus="yes">
        <source>Made here: signed, then encrypted for %n recipients with %1.</source>
        <translation>
            <numerusform>在此製作：先簽署，再以 %1 加密給 %n 位收件者。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made here: encrypted for %n recipients with %1; nobody signed it.</source>
        <translation>
            <numerusform>在此製作：以 %1 加密給 %n 位收件者；沒有人簽署。</numerusform>
        </translation>
    </message>
    <message>
        <source>Made here: signed, then encrypted with a password (%1).</source>
        <translation>在此製作：先簽署，再以密碼加密 (%1)。</translation>
    </message>
    <message>
        <source>Made here: encrypted with a password (%1).</source>
        <translation>在此製作：以密碼加密 (%1)。</translation>
    </message>
    <message>
        <source>Made here: signed, then encrypted for the key %1 (%2).</source>
        <translation>在此製作：先簽署，再為金鑰 %1 加密 (%2)。</translation>
    </message>
    <message>
        <source>Made here: encrypted for the key %1 (%2). Nobody signed it: whoever has the public key can make such a token.</source>
        <translation>在此製作：為金鑰 %1 加密 (%2)。沒有人簽署：任何有公開金鑰的人都能製作這樣的權杖。</translation>
    </message>
    <message>
        <source>Made here: encrypted with the secret %1 (%2).</source>
        <translation>在此製作：以秘密 %1 加密 (%2)。</translation>
    </message>
    <message>
        <source>Encrypting …</source>
        <translation>正在加密…</translation>
    </message>
    <message>
        <source>Not encrypted yet, or something was changed since.</source>
        <translation>尚未加密，或之後有所更改。</translation>
    </message>
    <message>
        <source>Issuing …</source>
        <translation>正在發行…</translation>
    </message>
    <message>
        <source>Not issued yet, or something was changed since.</source>
        <translation>尚未發行，或之後有所更改。</translation>
    </message>
    <message numerus="yes">
        <source>Made here: issued by your key %1 with %n disclosures.</source>
        <translation>
            <numerusform>在此製作：由您的金鑰 %1 發行，含 %n 個揭露項目。</numerusform>
        </translation>
    </message>
    <message>
        <source>The token stands here once it is encrypted</source>
        <translation>加密之後，權杖就會出現在這裡</translation>
    </message>
    <message>
        <source>The SD-JWT stands here once it is issued</source>
        <translation>發行之後，SD-JWT 就會出現在這裡</translation>
    </message>
    <message>
        <source>The signature fits: it is that of the token that was copied.</source>
        <translation>簽章相符：這就是原權杖的簽章。</translation>
    </message>
    <message>
        <source>The signature does not fit what stands there now: whoever checks it refuses the token. Choose a key of your own and sign, and it is your own token.</source>
        <translation>簽章與目前的內容不符：驗證者都會拒絕這個權杖。選一把你自己的金鑰並簽署，它就成為你自己的權杖。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::RowsEditor</name>
    <message>
        <source>No token yet: run a flow</source>
        <translation>還沒有權杖：請跑一個流程</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this row (%1)</source>
        <translation>移除這一列（%1）</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>移除這一列</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Let a token of a flow be the value of this row</source>
        <translation>讓流程的權杖作為這一列的值</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SequenceWords</name>
    <message>
        <source>not yet</source>
        <comment>state of a message</comment>
        <translation>尚未</translation>
    </message>
    <message>
        <source>next</source>
        <comment>state of a message</comment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>under way</source>
        <comment>state of a message</comment>
        <translation>進行中</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a message</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a message</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>state of a message</comment>
        <translation>略過</translation>
    </message>
    <message>
        <source>%1 of %2: %3: %4, %5</source>
        <comment>step, steps, who, what, state</comment>
        <translation>第 %1 則，共 %2 則：%3：%4，%5</translation>
    </message>
    <message>
        <source>%1 of %2: %3 to %4: %5, %6</source>
        <comment>step, steps, sender, receiver, what, state</comment>
        <translation>第 %1 則，共 %2 則：%3 至 %4：%5，%6</translation>
    </message>
    <message>
        <source>%1, a check warns</source>
        <comment>state of a message</comment>
        <translation>%1，有檢查提出警告</translation>
    </message>
    <message>
        <source>%1, a check failed</source>
        <comment>state of a message</comment>
        <translation>%1，有檢查未通過</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SetupClient</name>
    <message>
        <source>The file of the key is not there: %1</source>
        <translation>找不到金鑰檔案：%1</translation>
    </message>
    <message>
        <source>The file of the key can&apos;t be read: %1</source>
        <translation>無法讀取金鑰檔案：%1</translation>
    </message>
    <message>
        <source>No private key in it has the kid %1.</source>
        <translation>裡面沒有 kid 為 %1 的私密金鑰。</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在讀取 %1 …</translation>
    </message>
    <message>
        <source>From %1. A profile remembers the place, never the key.</source>
        <translation>來自 %1。設定檔只記住檔案位置，絕不保存金鑰。</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>重新導向 URI</translation>
    </message>
    <message>
        <source>Made for this grant</source>
        <translation>為這種授權類型準備的</translation>
    </message>
    <message>
        <source>No key is chosen yet.</source>
        <translation>尚未選擇金鑰。</translation>
    </message>
    <message>
        <source>A key is there, for this session only.</source>
        <translation>已有金鑰，僅供這個工作階段使用。</translation>
    </message>
    <message>
        <source>Private key of the client</source>
        <translation>用戶端的私密金鑰</translation>
    </message>
    <message>
        <source>The file is too large for a key.</source>
        <translation>檔案太大，不像金鑰。</translation>
    </message>
    <message>
        <source>There is no private key in it.</source>
        <translation>裡面沒有私密金鑰。</translation>
    </message>
    <message>
        <source>Choose &amp;Private Key…</source>
        <translation>選擇私密金鑰(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy Redirect URI</source>
        <translation>複製重新導向 URI(&amp;C)</translation>
    </message>
    <message>
        <source>Many providers compare the redirect URI to the letter, port included. If yours does, give it a port of its own here, such as 8765.</source>
        <translation>許多提供者會逐字比對重新導向 URI，連接埠也包括在內。如果您的提供者也是，請在這裡給它固定的連接埠，例如 8765。</translation>
    </message>
    <message>
        <source>the issuer</source>
        <translation>發行者</translation>
    </message>
    <message>
        <source>the endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>The secret is written into no file; kept with a profile, it lies in the keychain of the system.</source>
        <translation>用戶端密碼不會寫入任何檔案；隨設定檔保存時，它存放在系統的鑰匙圈中。</translation>
    </message>
    <message>
        <source>The secret is written nowhere: it lasts for this session only.</source>
        <translation>用戶端密碼不會寫到任何地方：只保留到這次工作階段結束。</translation>
    </message>
    <message>
        <source>Registers itself</source>
        <translation>自行註冊</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SetupConnection</name>
    <message>
        <source>The fingerprint is not used: 64 hexadecimal digits are expected, with colons between them or not.</source>
        <translation>未使用這個指紋：應為 64 個十六進位數字，中間可有冒號。</translation>
    </message>
    <message>
        <source>No certificate stands in the certificate authorities, so that none will be accepted.</source>
        <translation>憑證授權單位欄中沒有任何憑證，因此不會接受任何憑證。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SetupForm</name>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>The clients that the practice server knows for this grant</source>
        <translation>練習伺服器認得、可用這種授權類型的用戶端</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>用戶端 ID</translation>
    </message>
    <message>
        <source>As the provider gave it to your application</source>
        <translation>提供者給您應用程式的值</translation>
    </message>
    <message>
        <source>Client authentication</source>
        <translation>用戶端驗證</translation>
    </message>
    <message>
        <source>How the client proves who it is: none for applications that can&apos;t keep a secret</source>
        <translation>用戶端如何證明自己的身分：無法保守用戶端密碼的應用程式用 none</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>用戶端密碼</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私密金鑰</translation>
    </message>
    <message>
        <source>PEM, DER or JWK; it signs the client&apos;s assertions</source>
        <translation>PEM、DER 或 JWK；用來簽署用戶端的斷言</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>重新導向 URI</translation>
    </message>
    <message>
        <source>Register this at the provider. Without a port, a free one is taken for each run.</source>
        <translation>請在提供者註冊這個值。沒有寫連接埠時，每次執行會取用一個空的連接埠。</translation>
    </message>
    <message>
        <source>Copy the redirect URI</source>
        <translation>複製重新導向 URI</translation>
    </message>
    <message>
        <source>What comes back through the browser</source>
        <translation>經由瀏覽器傳回什麼</translation>
    </message>
    <message>
        <source>How it comes back; usual: not sent</source>
        <translation>如何傳回；通常：不送出</translation>
    </message>
    <message>
        <source>How the code is tied to who asked for it (PKCE)</source>
        <translation>授權碼如何與要求它的人綁定（PKCE）</translation>
    </message>
    <message>
        <source>login, consent, select_account or none, separated by blanks</source>
        <translation>login、consent、select_account 或 none，以空格分隔</translation>
    </message>
    <message>
        <source>Who is going to sign in</source>
        <translation>將要登入的人</translation>
    </message>
    <message>
        <source>How many seconds ago the sign-in may have been</source>
        <translation>登入最多可以是幾秒前</translation>
    </message>
    <message>
        <source>How the person shall sign in</source>
        <translation>這個人應該如何登入</translation>
    </message>
    <message>
        <source>Usual: a random one</source>
        <translation>通常：亂數</translation>
    </message>
    <message>
        <source>The API that the token is for (RFC 8707); several separated by blanks</source>
        <translation>權杖要用在哪個 API（RFC 8707）；多個以空格分隔</translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation>其他參數</translation>
    </message>
    <message>
        <source>One a line: name=value</source>
        <translation>每行一個：name=value</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>設定檔</translation>
    </message>
    <message>
        <source>What was kept under a name, or a known provider to begin with</source>
        <translation>以名稱保存的設定，或可以從它開始的已知提供者</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>設定檔的名稱</translation>
    </message>
    <message>
        <source>Authorization endpoint</source>
        <translation>授權端點</translation>
    </message>
    <message>
        <source>Token endpoint</source>
        <translation>權杖端點</translation>
    </message>
    <message>
        <source>Device authorization endpoint</source>
        <translation>裝置授權端點</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>金鑰集</translation>
    </message>
    <message>
        <source>UserInfo endpoint</source>
        <translation>UserInfo 端點</translation>
    </message>
    <message>
        <source>Introspection endpoint</source>
        <translation>內省端點</translation>
    </message>
    <message>
        <source>Revocation endpoint</source>
        <translation>撤銷端點</translation>
    </message>
    <message>
        <source>End-session endpoint</source>
        <translation>結束工作階段端點</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供者</translation>
    </message>
    <message>
        <source>Whom the client asks for tokens</source>
        <translation>用戶端向誰要求權杖</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>發行者</translation>
    </message>
    <message>
        <source>The address of the provider, to the letter: https://login.example.com</source>
        <translation>提供者的位址，一字不差：https://login.example.com</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Fetch the metadata of this issuer now</source>
        <translation>立即取得這個發行者的中繼資料</translation>
    </message>
    <message>
        <source>Endpoints by hand</source>
        <translation>自行輸入端點</translation>
    </message>
    <message>
        <source>What stands in these fields goes before what the metadata say.</source>
        <translation>這些欄位的內容優先於中繼資料。</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>瀏覽器</translation>
    </message>
    <message>
        <source>The built-in one shows plain forms only, as the practice server has them. For a real provider use your own.</source>
        <translation>內建的只顯示簡單的表單，就像練習伺服器的那些。面對真正的提供者，請用您自己的瀏覽器。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>What the tokens shall allow, separated by blanks. openid asks for an ID token.</source>
        <translation>權杖應允許的事，以空格分隔。openid 會要求 ID 權杖。</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API 位址</translation>
    </message>
    <message>
        <source>What the step that calls the API asks for</source>
        <translation>呼叫 API 的步驟所請求的位址</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Of the person whose password the client has</source>
        <translation>用戶端持有其密碼的那個人</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Kept for this session only</source>
        <translation>只在這個工作階段中保留</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>更新權杖</translation>
    </message>
    <message>
        <source>The one to begin with; a run that got one leaves it here.</source>
        <translation>開始時使用的更新權杖；取得過的執行會把它留在這裡。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Whose code runs the flow: to see what a client made with Qt would send</source>
        <translation>由誰的程式執行流程：可看到以 Qt 製作的用戶端會送出什麼</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>憑證授權單位</translation>
    </message>
    <message>
        <source>PEM. Of this provider no other certificates are accepted then; usual: those that the system trusts</source>
        <translation>PEM。填寫後，這個提供者只接受由此簽發的憑證；通常：系統信任的憑證</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>憑證（SHA-256）</translation>
    </message>
    <message>
        <source>Fingerprint of the one certificate that is accepted of this provider, whatever its name and dates</source>
        <translation>這個提供者唯一接受的憑證的指紋，不論其名稱與有效期限</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理伺服器</translation>
    </message>
    <message>
        <source>Its address, or none to go without; usual: what the system says</source>
        <translation>代理伺服器的位址；填 none 表示不使用；通常：依系統設定</translation>
    </message>
    <message>
        <source>Where the browser comes back to after signing out, as it is registered</source>
        <translation>登出後瀏覽器回到的位址，須與註冊的相同</translation>
    </message>
    <message>
        <source>Assertions are for</source>
        <translation>斷言的受眾</translation>
    </message>
    <message>
        <source>The aud of a signed assertion; some servers insist on the address that it is sent to</source>
        <translation>已簽署斷言的 aud；有些伺服器堅持要用它所送往的位址</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>金鑰的密語</translation>
    </message>
    <message>
        <source>Opens the encrypted key when you press Enter; it is kept nowhere</source>
        <translation>按 Enter 時用來解開加密的金鑰；不會保存在任何地方</translation>
    </message>
    <message>
        <source>Hold the code back for</source>
        <translation>扣住授權碼的時間</translation>
    </message>
    <message>
        <source>Longer than this provider lets a code live</source>
        <translation>比這個提供者讓授權碼有效的時間更長</translation>
    </message>
    <message>
        <source>MCP server</source>
        <translation>MCP 伺服器</translation>
    </message>
    <message>
        <source>The address where the way begins, such as https://mcp.example/mcp</source>
        <translation>起點的位址，例如 https://mcp.example/mcp</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SetupMore</name>
    <message>
        <source>Insecure: whoever reads the code on its way can use it.</source>
        <translation>不安全：在途中讀到授權碼的人都能使用它。</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>plain (insecure)</source>
        <translation>plain（不安全）</translation>
    </message>
    <message>
        <source>none (insecure)</source>
        <translation>無（不安全）</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SetupPane</name>
    <message>
        <source>Counts from the next run on.</source>
        <translation>從下一次執行起生效。</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Response type and mode, PKCE, prompt, further parameters, engine and connection</source>
        <translation>回應類型與模式、PKCE、prompt、其他參數、引擎與連線</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SetupProfile</name>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>&amp;Keep Profile</source>
        <translation>保存設定檔(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove Profile</source>
        <translation>移除設定檔(&amp;R)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>With its secret; Undo Removal takes it back</source>
        <translation>連同其用戶端密碼；可用「復原移除」取回</translation>
    </message>
    <message>
        <source>&amp;Undo Removal</source>
        <translation>復原移除(&amp;U)</translation>
    </message>
    <message>
        <source>Brings back the profile that was removed last, with its secret</source>
        <translation>取回最後移除的設定檔及其用戶端密碼</translation>
    </message>
    <message>
        <source>&amp;Delete Kept Secret</source>
        <translation>刪除保存的用戶端密碼(&amp;D)</translation>
    </message>
    <message>
        <source>Under this name; the secret goes to the keychain where there is one, never into the file. Where the field is empty, the secret that lies there stays, unless the provider is another one now.</source>
        <translation>以此名稱保存；有鑰匙圈時，用戶端密碼放進鑰匙圈，絕不寫入檔案。欄位空白時，鑰匙圈裡原有的用戶端密碼會保留，除非提供者已經換了。</translation>
    </message>
    <message>
        <source>The profile stays</source>
        <translation>設定檔會保留</translation>
    </message>
    <message>
        <source>%1 Example: %2</source>
        <translation>%1例如：%2</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SetupProvider</name>
    <message>
        <source>Asking %1 …</source>
        <translation>正在詢問 %1 …</translation>
    </message>
    <message>
        <source>Found. It names:</source>
        <translation>找到了。其中列出：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>練習伺服器</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>其他提供者</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>內建</translation>
    </message>
    <message>
        <source>Your own browser</source>
        <translation>您自己的瀏覽器</translation>
    </message>
    <message>
        <source>&amp;Discover</source>
        <translation>探索(&amp;D)</translation>
    </message>
    <message>
        <source>Endpoints by &amp;hand</source>
        <translation>自行輸入端點(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SetupRequest</name>
    <message>
        <source>Then: %1</source>
        <translation>接著：%1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SignaturePane</name>
    <message>
        <source>Hexadecimal</source>
        <translation>十六進位</translation>
    </message>
    <message>
        <source>r and s, as JOSE has them</source>
        <translation>r 與 s，JOSE 的寫法</translation>
    </message>
    <message>
        <source>DER, as X.509 has them</source>
        <translation>DER，X.509 的寫法</translation>
    </message>
    <message>
        <source>Base64url, as written</source>
        <translation>base64url，原本的寫法</translation>
    </message>
    <message>
        <source>What is known of the signature</source>
        <translation>關於簽章的已知事項</translation>
    </message>
    <message>
        <source>Spelling of the signature</source>
        <translation>簽章的寫法</translation>
    </message>
    <message>
        <source>The signature&apos;s octets</source>
        <translation>簽章的位元組</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>沒有簽章</translation>
    </message>
    <message>
        <source>The first %1 of %2 octets</source>
        <translation>前 %1 個位元組，共 %2 個</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SignerBar</name>
    <message>
        <source>Making a Key …</source>
        <translation>正在製作金鑰 …</translation>
    </message>
    <message>
        <source>New Key</source>
        <translation>新金鑰</translation>
    </message>
    <message>
        <source>Signature %1 of %2</source>
        <translation>第 %1 個簽章，共 %2 個</translation>
    </message>
    <message>
        <source>A&amp;lgorithm</source>
        <translation>演算法(&amp;L)</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>演算法</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>金鑰(&amp;K)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>No key chosen</source>
        <translation>未選擇金鑰</translation>
    </message>
    <message>
        <source>A fresh key for this algorithm, for this session; it stands among the keys</source>
        <translation>為這個演算法產生新金鑰，供此工作階段使用；它會列在金鑰清單裡</translation>
    </message>
    <message>
        <source>Name in the Header</source>
        <translation>寫入標頭</translation>
    </message>
    <message>
        <source>Write alg and kid of what is chosen here into the header; all else in it stays</source>
        <translation>把這裡所選的 alg 和 kid 寫進標頭；其他內容保持不變</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>緊湊</translation>
    </message>
    <message>
        <source>Flattened JSON</source>
        <translation>扁平 JSON</translation>
    </message>
    <message>
        <source>General JSON</source>
        <translation>一般 JSON</translation>
    </message>
    <message>
        <source>Without payload</source>
        <translation>不含承載內容</translation>
    </message>
    <message>
        <source>The payload is signed and goes another way (RFC 7515 Appendix F)</source>
        <translation>承載內容照樣簽署，但另行傳送（RFC 7515 附錄 F）</translation>
    </message>
    <message>
        <source>Unencoded</source>
        <translation>不編碼</translation>
    </message>
    <message>
        <source>The payload stands as it is; the header says so with b64 and crit (RFC 7797)</source>
        <translation>承載內容保持原樣；標頭以 b64 和 crit 說明（RFC 7797）</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽章</translation>
    </message>
    <message>
        <source>Add a signature</source>
        <translation>加入簽章</translation>
    </message>
    <message>
        <source>Remove this signature</source>
        <translation>移除這個簽章</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>簽署(&amp;S)</translation>
    </message>
    <message>
        <source>Break on Purpose</source>
        <translation>刻意弄壞</translation>
    </message>
    <message>
        <source>Make it wrong in one way, to see who notices</source>
        <translation>刻意犯一種錯，看看誰會發現</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::Sizes</name>
    <message>
        <source>1 byte</source>
        <translation>1 位元組</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 位元組</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::StepConnection</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>The address and port that the connection went to</source>
        <translation>連線所到的位址與連接埠</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>途徑</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>No proxy was asked; to this machine itself none ever is</source>
        <translation>沒有經過代理伺服器；連往這台電腦本身時一律不經過</translation>
    </message>
    <message>
        <source>The proxy that passed it on, as the system or this setup says</source>
        <translation>依系統或此設定轉送的代理伺服器</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP 版本</translation>
    </message>
    <message>
        <source>As the server answered</source>
        <translation>依伺服器的回答</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>TLS 版本</translation>
    </message>
    <message>
        <source>As both sides agreed</source>
        <translation>雙方協商的結果</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>How the connection is encrypted</source>
        <translation>連線如何加密</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>憑證 %1</translation>
    </message>
    <message>
        <source>The server&apos;s own</source>
        <translation>伺服器自己的</translation>
    </message>
    <message>
        <source>Of an authority, as the server sent it</source>
        <translation>發行機構的，由伺服器送來</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>由 %1 發行</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>指紋 %1</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate; the setup takes it to accept this one alone</source>
        <translation>憑證的 SHA-256；可填入設定，只接受這一張</translation>
    </message>
    <message>
        <source>Name resolved</source>
        <translation>名稱解析完成</translation>
    </message>
    <message>
        <source>From the start until DNS had answered</source>
        <translation>從開始到 DNS 回答</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已連線</translation>
    </message>
    <message>
        <source>From the start until the connection stood</source>
        <translation>從開始到連線建立</translation>
    </message>
    <message>
        <source>TLS done</source>
        <translation>TLS 完成</translation>
    </message>
    <message>
        <source>From the start until the connection was encrypted</source>
        <translation>從開始到連線加密</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送出</translation>
    </message>
    <message>
        <source>From the start until the request was on its way</source>
        <translation>從開始到請求送出</translation>
    </message>
    <message>
        <source>First octet</source>
        <translation>第一個位元組</translation>
    </message>
    <message>
        <source>From the start until the answer began</source>
        <translation>從開始到回應開始</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>From the start until the answer was all there</source>
        <translation>從開始到回應完整到達</translation>
    </message>
    <message>
        <source>Octets received</source>
        <translation>收到的位元組</translation>
    </message>
    <message>
        <source>Of the body, as they came: compressed where the server compresses</source>
        <translation>本文的位元組，依到達時的樣子：伺服器壓縮時即為壓縮後的大小</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>經由 %1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::StepDetails</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The practice server does not start: %1</source>
        <translation>練習伺服器無法啟動：%1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Checks  %1</source>
        <translation>檢查  %1</translation>
    </message>
    <message>
        <source>The chosen step</source>
        <translation>選擇的步驟</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>發生什麼</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::StepMessages</name>
    <message>
        <source>no answer</source>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>%1 (thrown away)</source>
        <translation>%1（已丟棄）</translation>
    </message>
    <message>
        <source>As it will go out</source>
        <translation>即將送出的內容</translation>
    </message>
    <message>
        <source>As it was laid out</source>
        <translation>準備好的內容</translation>
    </message>
    <message>
        <source>The address that the browser opens</source>
        <translation>瀏覽器開啟的位址</translation>
    </message>
    <message>
        <source>%1 (before it was repeated)</source>
        <translation>%1（重複之前）</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::StepParameters</name>
    <message>
        <source>%1 · step %2: %3</source>
        <translation>%1 · 步驟 %2：%3</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::StepStory</name>
    <message>
        <source>The server says: %1</source>
        <translation>伺服器說：%1</translation>
    </message>
    <message>
        <source>In its own words: %1</source>
        <translation>它自己的說法：%1</translation>
    </message>
    <message>
        <source>It points to: %1</source>
        <translation>它指向：%1</translation>
    </message>
    <message>
        <source>What that means: %1</source>
        <translation>意思是：%1</translation>
    </message>
    <message>
        <source>Often because: %1</source>
        <translation>常見原因：%1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>該怎麼做：%1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>預期：%1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>實際：%1</translation>
    </message>
    <message>
        <source>Wrong on purpose: %1</source>
        <translation>刻意犯錯：%1</translation>
    </message>
    <message>
        <source>Wrong on purpose, and noticed as it should be: %1</source>
        <translation>刻意犯錯，而且如預期被察覺：%1</translation>
    </message>
    <message>
        <source>Wrong on purpose, and refused in another way than it should be</source>
        <translation>刻意犯錯，但被拒絕的方式與預期不同</translation>
    </message>
    <message>
        <source>Wrong on purpose, and refused in another way than it should be: %1</source>
        <translation>刻意犯錯，但被拒絕的方式與預期不同：%1</translation>
    </message>
    <message>
        <source>Wrong on purpose, and nobody noticed</source>
        <translation>刻意犯錯，卻沒有人察覺</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>laid out, comes next</source>
        <translation>已準備好，下一個</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>已手動變更</translation>
    </message>
    <message>
        <source>What went out is not what the client would have sent.</source>
        <translation>送出的內容不是用戶端原本會送的。</translation>
    </message>
    <message>
        <source>A redirect was thrown away: %1</source>
        <translation>丟棄了一個重新導向：%1</translation>
    </message>
    <message>
        <source>Wrong on purpose, and not tried: no answer came to it</source>
        <translation>故意做錯，但沒有試成：沒有收到任何回應</translation>
    </message>
    <message>
        <source>More redirects were thrown away</source>
        <translation>還丟棄了更多重新導向</translation>
    </message>
    <message>
        <source>%1 beyond those above. They are not kept.</source>
        <translation>除了以上的，另有 %1 個，沒有保留。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between causes</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The browser came back with an error at once: %1</source>
        <translation>瀏覽器立刻帶著錯誤回來：%1</translation>
    </message>
    <message>
        <source>The server refused the request itself. Nobody had to sign in or agree; the next step reads what it says.</source>
        <translation>伺服器拒絕了請求本身。沒有人需要登入或同意；下一個步驟會讀取它所說的內容。</translation>
    </message>
    <message>
        <source>The flow waits on for the right one.</source>
        <translation>流程會繼續等待正確的重新導向。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::SwitchesPane</name>
    <message>
        <source>All sign-ins, codes and tokens of the practice server are void.</source>
        <translation>練習伺服器的所有登入、授權碼與權杖都已失效。</translation>
    </message>
    <message>
        <source>A new key signs from now on.</source>
        <translation>從現在起用新的金鑰簽署。</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>Readable by the API, or known to the server alone</source>
        <translation>API 可以讀懂，或只有伺服器知道</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>簽署演算法</translation>
    </message>
    <message>
        <source>Lifetime of codes</source>
        <translation>授權碼的有效時間</translation>
    </message>
    <message>
        <source>Lifetime of access tokens</source>
        <translation>存取權杖的有效時間</translation>
    </message>
    <message>
        <source>Lifetime of ID tokens</source>
        <translation>ID 權杖的有效時間</translation>
    </message>
    <message>
        <source>Lifetime of refresh tokens</source>
        <translation>更新權杖的有效時間</translation>
    </message>
    <message>
        <source>Devices may ask every</source>
        <translation>裝置可以每隔多久詢問</translation>
    </message>
    <message>
        <source>The server&apos;s clock is ahead by</source>
        <translation>伺服器的時鐘快了</translation>
    </message>
    <message>
        <source>A negative number: behind</source>
        <translation>負數表示慢了</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>JWT (RFC 9068)</source>
        <translation>JWT（RFC 9068）</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>不透明</translation>
    </message>
    <message>
        <source>Rotate &amp;Keys</source>
        <translation>輪替金鑰(&amp;K)</translation>
    </message>
    <message>
        <source>Sign with a new key; the old one stays published for an hour</source>
        <translation>用新的金鑰簽署；舊的還會公布一小時</translation>
    </message>
    <message>
        <source>&amp;Forget All Sign-Ins and Tokens</source>
        <translation>忘記所有登入與權杖(&amp;F)</translation>
    </message>
    <message>
        <source>Lifetime of device codes</source>
        <translation>裝置碼的有效時間</translation>
    </message>
    <message>
        <source>Lifetime of sign-ins</source>
        <translation>登入的有效時間</translation>
    </message>
    <message>
        <source>Slow answers take</source>
        <translation>緩慢回應所需時間</translation>
    </message>
    <message>
        <source>With the misbehaviour of that name</source>
        <translation>搭配同名的不當行為</translation>
    </message>
    <message>
        <source>From an API to the server and back</source>
        <translation>API 到伺服器往返</translation>
    </message>
    <message>
        <source>The way that a question of /opaque/items and /both/items takes, as over a network</source>
        <translation>/opaque/items 與 /both/items 每次詢問在路上花的時間，如同經過網路</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TextView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>尋找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Wrap Long Lines</source>
        <translation>長行自動換行(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TimeBar</name>
    <message>
        <source>&amp;Judge as of</source>
        <translation>判定時間點(&amp;J)</translation>
    </message>
    <message>
        <source>Moment as of which times are judged, local time</source>
        <translation>據以判定時間的時間點，本地時間</translation>
    </message>
    <message>
        <source>Times are judged as of this moment (your local time)</source>
        <translation>各項時間以這個時間點判定（您的本地時間）</translation>
    </message>
    <message>
        <source>No&amp;w</source>
        <translation>現在(&amp;W)</translation>
    </message>
    <message>
        <source>Judge as of now</source>
        <translation>以現在判定</translation>
    </message>
    <message>
        <source>Follow the clock</source>
        <translation>跟隨時鐘</translation>
    </message>
    <message>
        <source>&amp;Leeway</source>
        <translation>寬限(&amp;L)</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Leeway in seconds</source>
        <translation>以秒計的寬限</translation>
    </message>
    <message>
        <source>How far clocks may differ: seconds granted to exp, nbf, iat and auth_time</source>
        <translation>時鐘可以相差多少：exp、nbf、iat 與 auth_time 可寬限的秒數</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TimePicker</name>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>15 分鐘後</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小時後</translation>
    </message>
    <message>
        <source>In 1 day</source>
        <translation>1 天後</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1 小時前</translation>
    </message>
    <message>
        <source>Moment of %1</source>
        <translation>%1 的時刻</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::Timeline</name>
    <message>
        <source>The flow began</source>
        <translation>流程開始</translation>
    </message>
    <message>
        <source>The flow failed</source>
        <translation>流程失敗</translation>
    </message>
    <message>
        <source>The flow was cancelled</source>
        <translation>流程已取消</translation>
    </message>
    <message>
        <source>The flow ended well</source>
        <translation>流程順利結束</translation>
    </message>
    <message>
        <source>%1: answer</source>
        <translation>%1：回應</translation>
    </message>
    <message>
        <source>A redirect was thrown away</source>
        <translation>丟棄了一個重新導向</translation>
    </message>
    <message>
        <source>The redirect arrived</source>
        <translation>重新導向已到達</translation>
    </message>
    <message>
        <source>The browser was opened</source>
        <translation>已開啟瀏覽器</translation>
    </message>
    <message>
        <source>Checks of %1</source>
        <translation>%1的檢查</translation>
    </message>
    <message>
        <source>Token: %1</source>
        <translation>權杖：%1</translation>
    </message>
    <message>
        <source>On purpose: %1</source>
        <translation>刻意犯錯：%1</translation>
    </message>
    <message>
        <source>How the fault was met</source>
        <translation>伺服器如何回應這個錯誤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%2 項中有 %1 項未通過</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TimelineModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗時</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TimingBar</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TokenChoice</name>
    <message>
        <source>before the refresh</source>
        <translation>更新前</translation>
    </message>
    <message>
        <source>after the refresh</source>
        <translation>更新後</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>目前顯示的</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>沒有權杖</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TokenMark</name>
    <message>
        <source>issued %1</source>
        <translation>發行於 %1</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TranscriptList</name>
    <message>
        <source>Find: server, client, path, error …</source>
        <translation>尋找：伺服器、用戶端、路徑、錯誤 …</translation>
    </message>
    <message>
        <source>Find in the transcripts</source>
        <translation>在紀錄中尋找</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出哪些</translation>
    </message>
    <message>
        <source>OAuth and OpenID</source>
        <translation>OAuth 與 OpenID</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Open a File…</source>
        <translation>開啟檔案(&amp;O)…</translation>
    </message>
    <message>
        <source>A HAR of a browser or a proxy, or a transcript of this program</source>
        <translation>瀏覽器或代理伺服器的 HAR，或本程式的紀錄</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>從清單移除</translation>
    </message>
    <message>
        <source>Takes it from the list; the file stays</source>
        <translation>從清單移除；檔案會保留</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>What is kept, and for how long</source>
        <translation>保存什麼，以及保存多久</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TranscriptsPanel</name>
    <message>
        <source>Open a Recording or a Transcript…</source>
        <translation>開啟錄製檔或紀錄…</translation>
    </message>
    <message>
        <source>Export the Transcript…</source>
        <translation>匯出紀錄…</translation>
    </message>
    <message>
        <source>Compare with Another Transcript…</source>
        <translation>與另一份紀錄比較…</translation>
    </message>
    <message>
        <source>Find in the Transcripts</source>
        <translation>在紀錄中尋找</translation>
    </message>
    <message numerus="yes">
        <source>Reading what was kept: %n to go</source>
        <translation>
            <numerusform>讀取保存的內容：還剩 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcripts</source>
        <translation>
            <numerusform>%n 份紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a recording or a transcript</source>
        <translation>開啟錄製檔或紀錄</translation>
    </message>
    <message>
        <source>Recordings and transcripts (*.har *.json *.jsonl *.grantscope);;All files (*)</source>
        <translation>錄製檔與紀錄 (*.har *.json *.jsonl *.grantscope);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Everything that is sent, received, opened or checked here is kept in a journal on this machine, and can be looked at, compared and handed on without its secrets. Recordings of browsers and proxies (HAR) can be opened, too: the logins in them are found, drawn and checked.</source>
        <translation>在這裡送出、收到、開啟或檢查的一切都保存在這台電腦的日誌裡，可以查看、比較，並在不含秘密的情況下轉交他人。也可以開啟瀏覽器與代理伺服器的錄製檔（HAR）：其中的登入會被找出、畫出並檢查。</translation>
    </message>
    <message>
        <source>&amp;Run a login with the practice server</source>
        <translation>用練習伺服器執行登入(&amp;R)</translation>
    </message>
    <message>
        <source>Open a recordin&amp;g…</source>
        <translation>開啟錄製檔(&amp;G)…</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Grantscope was stopped in the middle of something. What had happened until then was kept.</source>
        <translation>Grantscope 在中途被停止。在那之前發生的事都已保存。</translation>
    </message>
    <message>
        <source>Show It</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Choose what to export first. What is still being read can&apos;t be yet.</source>
        <translation>請先選擇要匯出的內容。仍在讀取中的內容還不能匯出。</translation>
    </message>
    <message>
        <source>&amp;Export all of it…</source>
        <translation>全部匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>It is still being read.</source>
        <translation>仍在讀取中。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n transcripts</source>
        <translation>
            <numerusform>%n 份紀錄中的 %1 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ValidityLine</name>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>現在：%1</translation>
    </message>
    <message>
        <source>Validity over time</source>
        <translation>有效期間</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys, to judge as of another moment. Escape: the clock.</source>
        <translation>拖曳或使用方向鍵，可以其他時間點判定。按 Escape 回到時鐘時間。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ValueTree</name>
    <message>
        <source>&amp;Copy Value</source>
        <translation>複製值(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Row</source>
        <translation>複製整列(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sort by This Column</source>
        <translation>依此欄排序(&amp;S)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>整列</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::VerdictBanner</name>
    <message>
        <source>Judged as of %1, leeway %2 s</source>
        <translation>以 %1 判定，寬限 %2 秒</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>判定結果：%1</translation>
    </message>
    <message>
        <source>Nothing judged yet</source>
        <translation>尚未判定</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>判定中…</translation>
    </message>
    <message>
        <source>This takes a while. Paste something else to look at that instead.</source>
        <translation>這需要一些時間。貼上其他內容即可改看那一個。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::WeakSecretsDialog</name>
    <message>
        <source>Choose a Word List</source>
        <translation>選擇字詞清單</translation>
    </message>
    <message>
        <source>%1 tried, %2 a second</source>
        <translation>已嘗試 %1 個，每秒 %2 個</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩餘 %1 秒</translation>
    </message>
    <message>
        <source>This token is made with a well-known secret: %1.</source>
        <translation>此權杖以廣為人知的秘密產生：%1。</translation>
    </message>
    <message>
        <source>This token is made with a well-known secret.</source>
        <translation>此權杖以廣為人知的秘密產生。</translation>
    </message>
    <message>
        <source>This token is made with the word of line %1.</source>
        <translation>此權杖以第 %1 行的字詞產生。</translation>
    </message>
    <message>
        <source>This token is made with the word of line %1, read as %2.</source>
        <translation>此權杖以第 %1 行的字詞產生，讀作 %2。</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>hexadecimal</source>
        <translation>十六進位</translation>
    </message>
    <message>
        <source>It made signature %1.</source>
        <translation>它產生了第 %1 個簽章。</translation>
    </message>
    <message>
        <source>Whoever has it can make tokens. Replace it with at least %1 random bits (RFC 7518 §3.2); it has %2, and can be guessed.</source>
        <translation>擁有它的人都能製作權杖。請換成至少 %1 個隨機位元 (RFC 7518 §3.2)；它只有 %2 個，而且猜得到。</translation>
    </message>
    <message>
        <source>Stopped at line %1. None of %2 secrets fits.</source>
        <translation>已停在第 %1 行。%2 個秘密都不符合。</translation>
    </message>
    <message>
        <source>None of %1 secrets fits. That proves nothing about those not tried.</source>
        <translation>%1 個秘密都不符合。這不能證明沒試過的秘密也不符合。</translation>
    </message>
    <message>
        <source>Lines left out, as they are too long: %1.</source>
        <translation>因過長而略過的行數：%1。</translation>
    </message>
    <message>
        <source>The words of the list are tried.</source>
        <translation>正在嘗試清單中的字詞。</translation>
    </message>
    <message>
        <source>None of %1 well-known secrets fits. Choose a word list to try more.</source>
        <translation>%1 個廣為人知的秘密都不符合。選擇字詞清單可嘗試更多。</translation>
    </message>
    <message>
        <source>The well-known secrets are tried.</source>
        <translation>正在嘗試廣為人知的秘密。</translation>
    </message>
    <message>
        <source>Try Weak Secrets</source>
        <translation>嘗試弱秘密</translation>
    </message>
    <message>
        <source>For your own tokens: shows whether a secret that others know or can guess makes them. Well-known secrets are tried at once, the words of a file when you say so. Nothing leaves this machine.</source>
        <translation>用於您自己的權杖：顯示它們是否以別人知道或猜得到的秘密產生。廣為人知的秘密會立刻嘗試，檔案中的字詞則在您要求時嘗試。任何內容都不會離開這部電腦。</translation>
    </message>
    <message>
        <source>What this is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>&amp;Word list</source>
        <translation>字詞清單(&amp;W)</translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>字詞清單</translation>
    </message>
    <message>
        <source>A file with one word a line, plain or gzip, of any size; words are taken octet for octet</source>
        <translation>每行一個字詞的檔案，純文字或 gzip，大小不限；字詞逐位元組照原樣使用</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>選擇(&amp;H)…</translation>
    </message>
    <message>
        <source>Also read words as</source>
        <translation>字詞也讀作</translation>
    </message>
    <message>
        <source>&amp;Base64</source>
        <translation>Base64(&amp;B)</translation>
    </message>
    <message>
        <source>Of either alphabet, with or without padding</source>
        <translation>兩種字元集皆可，有無填充皆可</translation>
    </message>
    <message>
        <source>he&amp;xadecimal</source>
        <translation>十六進位(&amp;X)</translation>
    </message>
    <message>
        <source>How much of the list was read</source>
        <translation>清單已讀取多少</translation>
    </message>
    <message>
        <source>Speed of the search</source>
        <translation>搜尋速度</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>秘密(&amp;S)</translation>
    </message>
    <message>
        <source>Secret that was found</source>
        <translation>找到的秘密</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>顯示(&amp;O)</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>顯示秘密</translation>
    </message>
    <message>
        <source>&amp;Try the List</source>
        <translation>嘗試清單(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add as Key</source>
        <translation>加入為金鑰(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Whoever has it can make tokens. Replace it with at least %1 random bits (RFC 7518 §3.2); it can be guessed.</source>
        <translation>擁有它的人都能製作權杖。請換成至少 %1 個隨機位元 (RFC 7518 §3.2)；它是猜得到的。</translation>
    </message>
    <message>
        <source>Of the list, %1 secrets were tried, and none fits.</source>
        <translation>清單中試了 %1 個秘密，都不符合。</translation>
    </message>
    <message>
        <source>Stopped. None of those tried fits, %1 of %2 well-known secrets.</source>
        <translation>已停止。%2 個廣為人知的秘密中試了 %1 個，都不符合。</translation>
    </message>
    <message>
        <source>The list holds no word to try.</source>
        <translation>清單中沒有可以試的字詞。</translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::WelcomePage</name>
    <message>
        <source>Look into a token</source>
        <translation>看看權杖裡有什麼</translation>
    </message>
    <message>
        <source>Paste anything that holds a token: the token itself, an Authorization header, an address with a fragment, a token response, a cookie, a curl line or part of a HAR file. Nothing leaves this machine, and nothing is fetched unless you ask.</source>
        <translation>貼上任何含有權杖的內容：權杖本身、Authorization 標頭、帶有片段的位址、權杖回應、Cookie、一行 curl 命令，或 HAR 檔案的一部分。任何內容都不會離開這台電腦；除非您要求，也不會擷取任何東西。</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼上(&amp;P)</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>從剪貼簿貼上</translation>
    </message>
    <message>
        <source>&amp;Show a Sample</source>
        <translation>顯示範例(&amp;S)</translation>
    </message>
    <message>
        <source>Show a sample token with its key</source>
        <translation>顯示範例權杖及其金鑰</translation>
    </message>
    <message>
        <source>&amp;Make a Token</source>
        <translation>製作權杖(&amp;M)</translation>
    </message>
    <message>
        <source>Make a token of your own</source>
        <translation>製作自己的權杖</translation>
    </message>
</context>
<context>
    <name>Gscope</name>
    <message>
        <source>%1 can&apos;t be read further: %2.</source>
        <translation>%1 無法再讀取下去：%2。</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>不通過</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>info</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2. Check its name and its permissions.</source>
        <translation>無法讀取 %1：%2。請檢查其名稱與權限。</translation>
    </message>
    <message>
        <source>%1 is longer than %2 octets, more than is read here. Give a smaller one.</source>
        <translation>%1 超過 %2 位元組，大於這裡讀取的上限。請提供較小的內容。</translation>
    </message>
    <message>
        <source>The answer could not be written: %1. Check the space and who reads it.</source>
        <translation>無法寫出結果：%1。請檢查剩餘空間，以及讀取結果的程式。</translation>
    </message>
    <message>
        <source>No token was given. Give one, or - for standard input, or --batch FILE.</source>
        <translation>沒有提供權杖。請提供權杖，或以 - 表示標準輸入，或使用 --batch FILE。</translation>
    </message>
    <message>
        <source>--batch reads its tokens from a file; a token or --payload can&apos;t stand beside it.</source>
        <translation>--batch 從檔案讀取權杖；不能同時提供權杖或 --payload。</translation>
    </message>
    <message>
        <source>Standard input (-) can be read once only. Give the others as files.</source>
        <translation>標準輸入 (-) 只能讀取一次。其他內容請以檔案提供。</translation>
    </message>
    <message>
        <source>%1 holds no certificate. Give a certificate as PEM or DER.</source>
        <translation>%1 中沒有憑證。請提供 PEM 或 DER 形式的憑證。</translation>
    </message>
    <message>
        <source>There are completions for bash, zsh and fish.</source>
        <translation>可產生 bash、zsh 與 fish 的自動完成指令碼。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>預期值</translation>
    </message>
    <message>
        <source>Proof of possession</source>
        <translation>持有證明</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>輸出</translation>
    </message>
    <message>
        <source>Versions of this program and of its libraries</source>
        <translation>本程式與其程式庫的版本</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>這份說明</translation>
    </message>
    <message>
        <source>Exit status: 0 valid, 1 invalid or malformed, 2 usage, 3 unverified, 4 file or network.</source>
        <translation>結束狀態：0 有效、1 無效或格式錯誤、2 用法錯誤、3 未驗證、4 檔案或網路。</translation>
    </message>
    <message>
        <source>Read a token, verify and judge it</source>
        <translation>讀取權杖，加以驗證並判定</translation>
    </message>
    <message>
        <source>The token, or any text that holds tokens; - reads standard input</source>
        <translation>權杖，或任何含有權杖的文字；- 表示從標準輸入讀取</translation>
    </message>
    <message>
        <source>Print a completion script for bash, zsh or fish</source>
        <translation>輸出 bash、zsh 或 fish 的自動完成指令碼</translation>
    </message>
    <message>
        <source>A key: PEM, DER, certificate, JWK or JWK Set</source>
        <translation>金鑰：PEM、DER、憑證、JWK 或 JWK Set</translation>
    </message>
    <message>
        <source>A test secret as text; every process of this machine can see it</source>
        <translation>文字形式的測試用秘密；這台電腦的每個處理程序都看得到</translation>
    </message>
    <message>
        <source>A test secret in Base64 or base64url</source>
        <translation>Base64 或 base64url 形式的測試用秘密</translation>
    </message>
    <message>
        <source>A test secret in hexadecimal</source>
        <translation>十六進位形式的測試用秘密</translation>
    </message>
    <message>
        <source>A secret: the octets of a file, without the line break after a text</source>
        <translation>秘密：檔案的位元組，不含文字結尾的換行</translation>
    </message>
    <message>
        <source>The passphrase of encrypted keys</source>
        <translation>已加密金鑰的密語</translation>
    </message>
    <message>
        <source>Fetch a JWK Set</source>
        <translation>擷取 JWK Set</translation>
    </message>
    <message>
        <source>Discover the keys of this issuer, and expect it as iss</source>
        <translation>探索這個發行者的金鑰，並以它為預期的 iss</translation>
    </message>
    <message>
        <source>A certificate at which an x5c chain may end</source>
        <translation>x5c 憑證鏈可以終止於此的憑證</translation>
    </message>
    <message>
        <source>Expected iss</source>
        <translation>預期的 iss</translation>
    </message>
    <message>
        <source>Expected aud</source>
        <translation>預期的 aud</translation>
    </message>
    <message>
        <source>The client that the token is for</source>
        <translation>權杖所屬的用戶端</translation>
    </message>
    <message>
        <source>Expected nonce</source>
        <translation>預期的一次性亂數</translation>
    </message>
    <message>
        <source>The only algorithms that are allowed</source>
        <translation>只允許這些演算法</translation>
    </message>
    <message>
        <source>How long ago the login may be</source>
        <translation>登入至今最多可經過多久</translation>
    </message>
    <message>
        <source>A scope that an access token must have</source>
        <translation>存取權杖必須具有的範圍</translation>
    </message>
    <message>
        <source>An authentication context that is accepted</source>
        <translation>可接受的驗證情境</translation>
    </message>
    <message>
        <source>The access token that at_hash or ath belongs to</source>
        <translation>at_hash 或 ath 所屬的存取權杖</translation>
    </message>
    <message>
        <source>The authorization code that c_hash belongs to</source>
        <translation>c_hash 所屬的授權碼</translation>
    </message>
    <message>
        <source>Judge as of this moment, in seconds since 1970</source>
        <translation>以這個時間點判定，自 1970 年起的秒數</translation>
    </message>
    <message>
        <source>How far clocks may differ (default 0)</source>
        <translation>時鐘可以相差多少（預設 0）</translation>
    </message>
    <message>
        <source>Do not refuse a token that is not signed</source>
        <translation>不拒絕未簽署的權杖</translation>
    </message>
    <message>
        <source>The HTTP method that a DPoP proof was sent with</source>
        <translation>送出 DPoP 證明時的 HTTP 方法</translation>
    </message>
    <message>
        <source>The address that a DPoP proof was sent to</source>
        <translation>送出 DPoP 證明的位址</translation>
    </message>
    <message>
        <source>The key thumbprint that the access token is bound to</source>
        <translation>存取權杖所繫結的金鑰指紋</translation>
    </message>
    <message>
        <source>How old a DPoP proof may be (default 300)</source>
        <translation>DPoP 證明產生至今最多可經過多久（預設 300）</translation>
    </message>
    <message>
        <source>Take the whole text for a token of this type</source>
        <translation>將整段文字視為這種類型的權杖</translation>
    </message>
    <message>
        <source>The detached content of a JWS</source>
        <translation>JWS 分離的承載內容</translation>
    </message>
    <message>
        <source>One token a line, one JSON line each, in order</source>
        <translation>每行一個權杖，依序各輸出一行 JSON</translation>
    </message>
    <message>
        <source>One JSON document on standard output and nothing else</source>
        <translation>標準輸出只有一份 JSON 文件，沒有其他內容</translation>
    </message>
    <message>
        <source>List the checks that passed or could not be made, too</source>
        <translation>也列出通過或無法進行的檢查</translation>
    </message>
    <message>
        <source>gscope-net, which fetches keys, is not installed. Install it, or save the keys to a file and give it with --key.</source>
        <translation>負責擷取金鑰的 gscope-net 尚未安裝。請安裝它，或將金鑰存成檔案，再以 --key 提供。</translation>
    </message>
    <message>
        <source>gscope-net could not be started. Check the installation.</source>
        <translation>無法啟動 gscope-net。請檢查安裝。</translation>
    </message>
    <message>
        <source>gscope-net ended without an answer. Try again, or save the keys to a file and give it with --key.</source>
        <translation>gscope-net 沒有回應就結束了。請再試一次，或將金鑰存成檔案，再以 --key 提供。</translation>
    </message>
    <message>
        <source>--issuer-url fetches the keys of one issuer and --issuer expects another. Name the same one, or give the keys with --key or --jwks-url.</source>
        <translation>--issuer-url 擷取的是一個發行者的金鑰，--issuer 預期的卻是另一個。請指定同一個，或以 --key 或 --jwks-url 提供金鑰。</translation>
    </message>
    <message>
        <source>How long fetching keys may take (default 60)</source>
        <translation>擷取金鑰最多可用的秒數（預設 60）</translation>
    </message>
    <message>
        <source>fetching %1 …</source>
        <translation>正在擷取 %1…</translation>
    </message>
    <message>
        <source>No answer for %1 within %2 s. Check the network and the server, or give more time with --timeout.</source>
        <translation>在 %2 秒內沒有收到 %1 的回應。請檢查網路與伺服器，或以 --timeout 給更多時間。</translation>
    </message>
    <message>
        <source>The answer of %1 is too large for a set of keys. Save the keys that you need to a file and give it with --key.</source>
        <translation>%1 的回應太大，不像金鑰集。請將需要的金鑰存成檔案，再以 --key 提供。</translation>
    </message>
    <message>
        <source>A text that begins with - is taken for an option. Put it last, after --, or send it through standard input and give - for it.</source>
        <translation>以 - 開頭的文字會被當作選項。請放在最後的 -- 之後，或從標準輸入傳入並以 - 代替。</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>沒有 %1 這個選項。</translation>
    </message>
    <message>
        <source>%1 takes no value. Leave it out where it is not meant.</source>
        <translation>%1 不接受值。不需要時請省略它。</translation>
    </message>
    <message>
        <source>%1 needs a value, and %2 is an option. Write %1=%2 where it is the value.</source>
        <translation>%1 需要一個值，而 %2 是選項。若它就是值，請寫成 %1=%2。</translation>
    </message>
    <message>
        <source>Judged as of %1, leeway %2 s</source>
        <translation>以 %1 判定，寬限 %2 秒</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>承載內容</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽章</translation>
    </message>
    <message>
        <source>Key %1, %2 bit, from %3</source>
        <translation>金鑰 %1，%2 位元，來自 %3</translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>擷取於 %1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>%1 passed, %2 could not be checked</source>
        <translation>%1 項通過，%2 項無法檢查</translation>
    </message>
    <message>
        <source>(--all lists them)</source>
        <translation>（--all 會列出）</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>另外找到</translation>
    </message>
    <message>
        <source>%1 at octet %2: %3</source>
        <translation>%1，位於第 %2 個位元組：%3</translation>
    </message>
    <message>
        <source>There is more than one token. Give one, in quotes, or use --batch FILE.</source>
        <translation>有一個以上的權杖。請只給一個並加上引號，或使用 --batch FILE。</translation>
    </message>
    <message>
        <source>A subcommand or an argument is missing. Try gscope inspect TOKEN, or gscope --help.</source>
        <translation>缺少子命令或引數。請試試 gscope inspect TOKEN，或 gscope --help。</translation>
    </message>
    <message>
        <source>The option %1 takes one value and may stand once, unless the help says otherwise.</source>
        <translation>選項 %1 接受一個值，且除非說明另有註明，只能出現一次。</translation>
    </message>
    <message>
        <source>The command line could not be understood.</source>
        <translation>無法理解這個命令列。</translation>
    </message>
    <message>
        <source>There are more tokens in the text than are listed here.</source>
        <translation>文字中還有更多權杖未列在此處。</translation>
    </message>
    <message>
        <source>See %1.</source>
        <translation>請見 %1。</translation>
    </message>
    <message>
        <source>Discover the endpoints of this issuer, and expect it as iss</source>
        <translation>探索這個發行者的端點，並預期它就是 iss</translation>
    </message>
    <message>
        <source>The issuer to expect where endpoints are given one by one</source>
        <translation>逐一指定端點時，預期的發行者</translation>
    </message>
    <message>
        <source>Where the browser is sent; in place of what the metadata say</source>
        <translation>瀏覽器前往的位址；取代中繼資料所說的</translation>
    </message>
    <message>
        <source>Where tokens are asked for</source>
        <translation>請求權杖的位址</translation>
    </message>
    <message>
        <source>Where device codes are asked for</source>
        <translation>請求裝置碼的位址</translation>
    </message>
    <message>
        <source>Where the keys are that ID tokens are verified with</source>
        <translation>驗證 ID 權杖所用金鑰的位址</translation>
    </message>
    <message>
        <source>Where claims about the person are asked for</source>
        <translation>查詢使用者宣告的位址</translation>
    </message>
    <message>
        <source>Where it is asked what a token is good for</source>
        <translation>查詢權杖效用的位址</translation>
    </message>
    <message>
        <source>Where tokens are given back</source>
        <translation>撤銷權杖的位址</translation>
    </message>
    <message>
        <source>Certificate authorities (PEM) of a development server; no others are trusted then</source>
        <translation>開發用伺服器的憑證授權單位（PEM）；此時不信任其他任何一個</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of a development server&apos;s certificate; no other is accepted then</source>
        <translation>開發用伺服器憑證的 SHA-256 指紋；此時不接受其他任何一張</translation>
    </message>
    <message>
        <source>The client&apos;s id</source>
        <translation>用戶端的識別碼</translation>
    </message>
    <message>
        <source>The client&apos;s secret: the octets of a file, without the line break after a text</source>
        <translation>用戶端密碼：檔案的位元組，不含文字後面的換行</translation>
    </message>
    <message>
        <source>The client&apos;s secret: the value of this environment variable</source>
        <translation>用戶端密碼：這個環境變數的值</translation>
    </message>
    <message>
        <source>How the client shows who it is (default: client_secret_basic with a secret, private_key_jwt with a key, else none)</source>
        <translation>用戶端證明身分的方式（預設：有用戶端密碼用 client_secret_basic，有金鑰用 private_key_jwt，否則用 none）</translation>
    </message>
    <message>
        <source>The private key for private_key_jwt: PEM, DER, JWK or JWK Set</source>
        <translation>private_key_jwt 的私密金鑰：PEM、DER、JWK 或 JWK Set</translation>
    </message>
    <message>
        <source>The passphrase of an encrypted key</source>
        <translation>加密金鑰的密語</translation>
    </message>
    <message>
        <source>How assertions are signed (default: the first that the key allows)</source>
        <translation>簽署斷言的演算法（預設：金鑰允許的第一個）</translation>
    </message>
    <message>
        <source>The scopes to ask for, with blanks between</source>
        <translation>要請求的範圍，以空白分隔</translation>
    </message>
    <message>
        <source>Where the answer goes (default: a free port of 127.0.0.1); what can&apos;t be listened for is read as a line from standard input</source>
        <translation>回應前往的位址（預設：127.0.0.1 的空閒連接埠）；無法監聽的，改從標準輸入讀取一行</translation>
    </message>
    <message>
        <source>What to ask for, such as &quot;code id_token&quot; (default: as the grant has it)</source>
        <translation>要請求什麼，例如 &quot;code id_token&quot;（預設：依授權類型）</translation>
    </message>
    <message>
        <source>How the answer comes; is sent only if given</source>
        <translation>回應送達的方式；有指定才送出</translation>
    </message>
    <message>
        <source>Proof Key for Code Exchange (default S256)</source>
        <translation>授權碼交換的證明金鑰 PKCE（預設 S256）</translation>
    </message>
    <message>
        <source>The nonce to send (default: a random one where an ID token is asked for)</source>
        <translation>要送出的 nonce（預設：請求 ID 權杖時用隨機值）</translation>
    </message>
    <message>
        <source>What the server shall ask the person</source>
        <translation>伺服器該要求使用者做什麼</translation>
    </message>
    <message>
        <source>Who will sign in</source>
        <translation>誰會登入</translation>
    </message>
    <message>
        <source>Authentication contexts to ask for, with blanks between</source>
        <translation>要請求的驗證情境，以空白分隔</translation>
    </message>
    <message>
        <source>What the token shall be for (RFC 8707)</source>
        <translation>權杖要用在哪裡（RFC 8707）</translation>
    </message>
    <message>
        <source>One more parameter of the request</source>
        <translation>請求中的另一個參數</translation>
    </message>
    <message>
        <source>Who signs in, for the grant password</source>
        <translation>登入者，用於授權類型 password</translation>
    </message>
    <message>
        <source>The password, for the grant password</source>
        <translation>密碼，用於授權類型 password</translation>
    </message>
    <message>
        <source>The refresh token, for the grant refresh</source>
        <translation>更新權杖，用於授權類型 refresh</translation>
    </message>
    <message>
        <source>Do one thing wrong on purpose, and see that it is refused; list tells what there is</source>
        <translation>刻意犯一個錯，看它是否被拒絕；list 列出有哪些</translation>
    </message>
    <message>
        <source>How long the fault expired-code holds the code back (default 61)</source>
        <translation>刻意犯錯 expired-code 保留授權碼多久（預設 61）</translation>
    </message>
    <message>
        <source>How long the whole flow may take (default 120)</source>
        <translation>整個流程可以花多久（預設 120）</translation>
    </message>
    <message>
        <source>Open no browser: print the address and wait</source>
        <translation>不開啟瀏覽器：印出位址並等待</translation>
    </message>
    <message>
        <source>Get tokens, step by step, and judge what the server says</source>
        <translation>逐步取得權杖，並判定伺服器所說的</translation>
    </message>
    <message>
        <source>There is more than one grant. Give one.</source>
        <translation>有不只一個授權類型。請只給一個。</translation>
    </message>
    <message>
        <source>Exit status: 0 tokens, 1 the flow ended in an error, 2 usage, 3 tokens, but the ID token could not be verified, 4 file or network.</source>
        <translation>結束狀態：0 取得權杖，1 流程以錯誤結束，2 用法，3 取得權杖但無法驗證 ID 權杖，4 檔案或網路。</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>授權伺服器</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>請求的內容</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>How the flow goes</source>
        <translation>流程的進行方式</translation>
    </message>
    <message>
        <source>Grantscope without a window: reads tokens, runs flows, and says what is wrong.</source>
        <translation>沒有視窗的 Grantscope：讀取權杖、執行流程，並指出哪裡有問題。</translation>
    </message>
    <message>
        <source>Exit status: 0 fine, 1 the answer is bad, 2 usage, 3 could not tell, 4 file or network.</source>
        <translation>結束狀態：0 沒問題，1 結果不好，2 用法，3 無法判定，4 檔案或網路。</translation>
    </message>
    <message>
        <source>Listen on this port; a free one without</source>
        <translation>在這個連接埠接聽；未指定時使用任一空閒的連接埠</translation>
    </message>
    <message>
        <source>Sign tokens with this algorithm (default RS256)</source>
        <translation>以此演算法簽署權杖（預設為 RS256）</translation>
    </message>
    <message>
        <source>Access tokens as jwt (RFC 9068, the default) or opaque</source>
        <translation>存取權杖採用 jwt（RFC 9068，預設）或 opaque（不透明）</translation>
    </message>
    <message>
        <source>Let the server&apos;s clock be so far ahead, or behind: --clock-offset=-60</source>
        <translation>讓伺服器的時鐘快這麼多秒，或慢這麼多秒：--clock-offset=-60</translation>
    </message>
    <message>
        <source>Do this wrong on purpose</source>
        <translation>刻意犯這個錯</translation>
    </message>
    <message>
        <source>Serve an OpenID provider and an API on this machine, to practise on</source>
        <translation>在這部電腦上提供練習用的 OpenID 提供者與 API</translation>
    </message>
    <message>
        <source>gscope practice takes options only.</source>
        <translation>gscope practice 只接受選項。</translation>
    </message>
    <message>
        <source>Serves until it is interrupted. Keys, secrets and passwords are new each time. Exit status: 0 interrupted, 2 usage, 4 the port can&apos;t be listened on.</source>
        <translation>持續服務直到被中斷。金鑰、用戶端密碼與使用者密碼每次都是新的。結束狀態：0 已中斷，2 用法錯誤，4 無法在該連接埠接聽。</translation>
    </message>
    <message>
        <source>%1 takes one of %2, not &quot;%3&quot;.</source>
        <translation>%1 可用的值是 %2，不是「%3」。</translation>
    </message>
    <message>
        <source>gscope-net, which needs the network, can&apos;t be started: %1. Install it, or check the installation.</source>
        <translation>無法啟動需要網路的 gscope-net：%1。請安裝它，或檢查安裝是否完整。</translation>
    </message>
    <message>
        <source>--client-secret-file and --client-secret-env both give the secret. Give one of them.</source>
        <translation>--client-secret-file 和 --client-secret-env 都給了用戶端密碼。請只給其中一個。</translation>
    </message>
    <message>
        <source>The environment has no variable %1, or it is empty. Set and export it, or use --client-secret-file.</source>
        <translation>環境中沒有變數 %1，或它是空的。請設定並匯出它，或改用 --client-secret-file。</translation>
    </message>
    <message>
        <source>%1 holds no private key. Give one as PEM, DER, JWK or JWK Set.</source>
        <translation>%1 裡沒有私密金鑰。請給 PEM、DER、JWK 或 JWK Set 形式的私密金鑰。</translation>
    </message>
    <message>
        <source>private_key_jwt needs a key. Give --client-key.</source>
        <translation>private_key_jwt 需要金鑰。請給 --client-key。</translation>
    </message>
    <message>
        <source>%1 needs a secret. Give --client-secret-file or --client-secret-env.</source>
        <translation>%1 需要用戶端密碼。請給 --client-secret-file 或 --client-secret-env。</translation>
    </message>
    <message>
        <source>No client is named. Give --client-id as it is registered.</source>
        <translation>沒有指定用戶端。請用 --client-id 給出註冊時的識別碼。</translation>
    </message>
    <message>
        <source>--issuer-url names the issuer already. Leave --issuer out, or give the endpoints one by one.</source>
        <translation>--issuer-url 已經指定了發行者。請拿掉 --issuer，或逐一指定端點。</translation>
    </message>
    <message>
        <source>Nothing says where the server is. Give --issuer-url, or %1.</source>
        <translation>沒有指出伺服器在哪裡。請給 --issuer-url 或 %1。</translation>
    </message>
    <message>
        <source>--trust-fingerprint takes the SHA-256 fingerprint of a certificate: 64 hexadecimal digits, colons between them or not.</source>
        <translation>--trust-fingerprint 要的是憑證的 SHA-256 指紋：64 個十六進位數字，中間有沒有冒號都可以。</translation>
    </message>
    <message>
        <source>--parameter takes NAME=VALUE.</source>
        <translation>--parameter 要的是 NAME=VALUE。</translation>
    </message>
    <message>
        <source>--then api calls an API. Give --api-url.</source>
        <translation>--then api 會呼叫 API。請給 --api-url。</translation>
    </message>
    <message>
        <source>The grant %1 needs %2.</source>
        <translation>授權類型 %1 需要 %2。</translation>
    </message>
    <message>
        <source>No grant is named. Give one of %1.</source>
        <translation>沒有指定授權類型。請從 %1 擇一。</translation>
    </message>
    <message>
        <source>There is no grant &quot;%1&quot;. Give one of %2.</source>
        <translation>沒有「%1」這種授權類型。請從 %2 擇一。</translation>
    </message>
    <message>
        <source>The fault %1 means nothing with the grant %2 and these options. See gscope flow --fault list.</source>
        <translation>刻意犯錯 %1 對授權類型 %2 和這些選項沒有意義。請見 gscope flow --fault list。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Tokens are cut here; --json prints them whole.</source>
        <translation>權杖在此只顯示開頭；--json 會完整印出。</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 權杖</translation>
    </message>
    <message>
        <source>Refused as it should be: %1.</source>
        <translation>如預期被拒絕：%1。</translation>
    </message>
    <message>
        <source>Refused, but with %1, not with %2.</source>
        <translation>被拒絕了，但驗證碼是 %1，不是 %2。</translation>
    </message>
    <message>
        <source>Not refused. Expected was %1.</source>
        <translation>沒有被拒絕。預期是 %1。</translation>
    </message>
    <message>
        <source>The flow ended in an error at &quot;%1&quot;.</source>
        <translation>流程在「%1」以錯誤結束。</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>預期</translation>
    </message>
    <message>
        <source>found</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>the server says</source>
        <translation>伺服器說</translation>
    </message>
    <message>
        <source>in its words</source>
        <translation>它的說明</translation>
    </message>
    <message>
        <source>it refers to</source>
        <translation>它參照</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>怎麼做</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535; 0 takes a free port.</source>
        <translation>--port 接受 0 到 65535 的數字；0 表示使用任一空閒的連接埠。</translation>
    </message>
    <message>
        <source>API: %1</source>
        <translation>API：%1</translation>
    </message>
    <message>
        <source>Clients (native ones may name any port of 127.0.0.1, [::1] and localhost):</source>
        <translation>用戶端（原生應用程式可使用 127.0.0.1、[::1] 與 localhost 的任何連接埠）：</translation>
    </message>
    <message>
        <source>People, with their passwords:</source>
        <translation>使用者與其密碼：</translation>
    </message>
    <message>
        <source>Write what happened to this file, one JSON document a line; names stand for secrets</source>
        <translation>把經過寫入這個檔案，每行一份 JSON 文件；秘密以代稱表示</translation>
    </message>
    <message>
        <source>Write the secrets themselves into the transcript; whoever reads it can use them</source>
        <translation>把秘密本身寫入記錄；讀到的人就能使用它們</translation>
    </message>
    <message>
        <source>--with-secrets says how a transcript is written. Give --transcript, too, or leave it out.</source>
        <translation>--with-secrets 說明記錄要如何寫入。請一併指定 --transcript，或省略它。</translation>
    </message>
    <message>
        <source>--transcript takes the name of a file: the answer goes to standard output.</source>
        <translation>--transcript 要的是檔案名稱：結果會寫到標準輸出。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2. Check its folder, its permissions and the space.</source>
        <translation>無法寫入 %1：%2。請檢查它的資料夾、權限與剩餘空間。</translation>
    </message>
    <message>
        <source>Where the browser is sent to sign out</source>
        <translation>登出時瀏覽器前往的位址</translation>
    </message>
    <message>
        <source>Where the browser comes back to after --then end-session (default: nowhere)</source>
        <translation>--then end-session 之後瀏覽器回到的位址（預設：不回來）</translation>
    </message>
    <message>
        <source>What to do with the tokens, in this order, with commas between: userinfo, introspect, api, refresh, revoke, end-session</source>
        <translation>依序要用權杖做的事，以逗號分隔：userinfo、introspect、api、refresh、revoke、end-session</translation>
    </message>
    <message>
        <source>Whom assertions are for: the issuer (default) or the endpoint they go to</source>
        <translation>斷言的受眾：發行者（預設），或斷言所送往的端點</translation>
    </message>
    <message>
        <source>Not tried: no answer came to it. Expected was %1.</source>
        <translation>沒有試成：沒有收到任何回應。預期是 %1。</translation>
    </message>
    <message>
        <source>How long a code, access-token, id-token, refresh-token, device-code or session is good: --lifetime access-token=5</source>
        <translation>code、access-token、id-token、refresh-token、device-code 或 session 的有效秒數：--lifetime access-token=5</translation>
    </message>
    <message>
        <source>How often a device may ask (default 5)</source>
        <translation>裝置可以詢問的間隔秒數（預設 5）</translation>
    </message>
    <message>
        <source>%1 takes a whole number of seconds from %2 to %3, not &quot;%4&quot;.</source>
        <translation>%1 的值應為 %2 到 %3 的整數秒數，不是「%4」。</translation>
    </message>
    <message>
        <source>%1 takes one of %2.</source>
        <translation>%1 的值應為下列其中之一：%2。</translation>
    </message>
    <message>
        <source>Who asks in --then introspect, where that is an API with credentials of its own (default: the client)</source>
        <translation>--then introspect 由誰詢問：若為有自己憑證的 API（預設：用戶端）</translation>
    </message>
    <message>
        <source>Its secret, sent with client_secret_basic</source>
        <translation>其密碼，以 client_secret_basic 傳送</translation>
    </message>
    <message>
        <source>--introspection-client-id and --introspection-secret-file go together. Give both.</source>
        <translation>--introspection-client-id 與 --introspection-secret-file 要一起使用。請兩者都提供。</translation>
    </message>
    <message>
        <source>The file of %1 is empty.</source>
        <translation>%1 的檔案是空的。</translation>
    </message>
    <message>
        <source>A redirect was thrown away: %1</source>
        <translation>丟棄了一個重新導向：%1</translation>
    </message>
    <message>
        <source>So many more were thrown away: %1</source>
        <translation>另外還丟棄了這麼多：%1</translation>
    </message>
    <message>
        <source>A header field, sent as it is typed</source>
        <translation>一個標頭欄位，照輸入的送出</translation>
    </message>
    <message>
        <source>The body as it is; say what it is with -H Content-Type</source>
        <translation>主體，原樣送出；用 -H Content-Type 說明它是什麼</translation>
    </message>
    <message>
        <source>A parameter of the form that is the body</source>
        <translation>作為主體的表單的一個參數</translation>
    </message>
    <message>
        <source>The body as JSON, which is checked and not changed</source>
        <translation>JSON 主體；會檢查，不會更動</translation>
    </message>
    <message>
        <source>The body: the octets of a file</source>
        <translation>主體：檔案的位元組</translation>
    </message>
    <message>
        <source>Read all of it from a curl command, which is never run</source>
        <translation>全部從一個 curl 指令讀取；絕不執行該指令</translation>
    </message>
    <message>
        <source>An access token for the Authorization field: the octets of a file</source>
        <translation>放進 Authorization 欄位的存取權杖：檔案的位元組</translation>
    </message>
    <message>
        <source>An access token: the value of this environment variable</source>
        <translation>存取權杖：這個環境變數的值</translation>
    </message>
    <message>
        <source>Who signs in with Basic authentication</source>
        <translation>以 Basic 驗證登入的人</translation>
    </message>
    <message>
        <source>The password of --basic-user</source>
        <translation>--basic-user 的密碼</translation>
    </message>
    <message>
        <source>--basic-user is a client&apos;s id: both are form-encoded first (RFC 6749 §2.3.1)</source>
        <translation>--basic-user 是用戶端的識別碼：兩者先經表單編碼（RFC 6749 §2.3.1）</translation>
    </message>
    <message>
        <source>Allow plain http to other machines; whoever is on the way reads everything</source>
        <translation>允許對其他機器使用未加密的 http；路上的任何人都讀得到全部內容</translation>
    </message>
    <message>
        <source>Follow redirects, ten at most; credentials stay behind at another origin</source>
        <translation>跟隨重新導向，最多十次；到了其他來源，認證資料會留下</translation>
    </message>
    <message>
        <source>How long each request may take (default 30)</source>
        <translation>每個請求可以花多久（預設 30）</translation>
    </message>
    <message>
        <source>Send nothing: print the request as code, with variables for secrets</source>
        <translation>什麼都不送：把請求印成程式碼，秘密以變數代替</translation>
    </message>
    <message>
        <source>Write the secrets themselves into the transcript or the code; whoever reads it can use them</source>
        <translation>把秘密本身寫進紀錄或程式碼；讀到的人都能使用</translation>
    </message>
    <message>
        <source>Send one request, and explain what a refusal asks for</source>
        <translation>送出一個請求，並說明拒絕要求的是什麼</translation>
    </message>
    <message>
        <source>Where to send it; a method may stand before it: POST URL</source>
        <translation>送到哪裡；前面可以加上方法：POST URL</translation>
    </message>
    <message>
        <source>There is more than a method and an address. Give one of each.</source>
        <translation>不只一個方法與一個位址。請各給一個。</translation>
    </message>
    <message>
        <source>Prints the body; on a terminal, the head as well. Exit status: 0 an answer below 400, 1 another answer, 2 usage, 4 file or network.</source>
        <translation>印出主體；在終端機上也印出標頭。結束狀態：0 低於 400 的回應、1 其他回應、2 用法錯誤、4 檔案或網路。</translation>
    </message>
    <message>
        <source>diff: which login of the first recording, from 1 (default 1)</source>
        <translation>diff：第一份錄製檔中的第幾次登入，從 1 起算（預設 1）</translation>
    </message>
    <message>
        <source>diff: which login of the second recording, from 1 (default 1)</source>
        <translation>diff：第二份錄製檔中的第幾次登入，從 1 起算（預設 1）</translation>
    </message>
    <message>
        <source>Also what passed, could not be checked, or differs each time anyway</source>
        <translation>也列出通過的、無法檢查的，以及每次都不同的</translation>
    </message>
    <message>
        <source>%1: %2 more places like these.</source>
        <translation>%1：另有 %2 處類似情形。</translation>
    </message>
    <message>
        <source>%1: no login is in this recording.</source>
        <translation>%1：這份錄製檔中沒有登入。</translation>
    </message>
    <message>
        <source>Only one of the two may be standard input.</source>
        <translation>兩者中只能有一個是標準輸入。</translation>
    </message>
    <message>
        <source>Nothing differs but what differs each time.</source>
        <translation>除了每次都不同的內容之外，沒有差異。</translation>
    </message>
    <message>
        <source>Nothing of OAuth or OpenID Connect is in this recording.</source>
        <translation>這份錄製檔中沒有 OAuth 或 OpenID Connect 的內容。</translation>
    </message>
    <message>
        <source>%1 exclude each other. Give one of them.</source>
        <translation>%1 彼此互斥。請只給其中一個。</translation>
    </message>
    <message>
        <source>--curl gives method and address already. Leave them out, or leave --curl out.</source>
        <translation>--curl 已經給了方法與位址。請省略它們，或省略 --curl。</translation>
    </message>
    <message>
        <source>No address is given. Try gscope request URL.</source>
        <translation>沒有給位址。請試試 gscope request URL。</translation>
    </message>
    <message>
        <source>-H takes a header field as &quot;Name: value&quot;.</source>
        <translation>-H 接受「Name: value」形式的標頭欄位。</translation>
    </message>
    <message>
        <source>--form takes NAME=VALUE.</source>
        <translation>--form 接受 NAME=VALUE。</translation>
    </message>
    <message>
        <source>The environment has no variable %1, or it is empty. Set and export it.</source>
        <translation>環境裡沒有變數 %1，或它是空的。請設定並匯出它。</translation>
    </message>
    <message>
        <source>--password-file and --oauth-client belong to --basic-user. Give that, too.</source>
        <translation>--password-file 與 --oauth-client 屬於 --basic-user。請一併給出。</translation>
    </message>
    <message>
        <source>export: the form of the file</source>
        <translation>export：檔案的形式</translation>
    </message>
    <message>
        <source>export: where to; - is standard output</source>
        <translation>export：寫到哪裡；- 是標準輸出</translation>
    </message>
    <message>
        <source>export: what stands at its top</source>
        <translation>export：寫在最上方的標題</translation>
    </message>
    <message>
        <source>export: signed tokens stay readable; only their signatures are cut</source>
        <translation>export：簽署的權杖仍可閱讀；只切除簽章</translation>
    </message>
    <message>
        <source>export: write the secrets themselves; whoever reads the file can use them</source>
        <translation>export：寫出秘密本身；讀到檔案的人都能使用</translation>
    </message>
    <message>
        <source>export: in English, whatever the language</source>
        <translation>export：一律使用英文</translation>
    </message>
    <message>
        <source>Export a recording (HAR or transcript) without its secrets, judge what it shows, or compare two</source>
        <translation>匯出不含秘密的錄製檔（HAR 或紀錄）、評斷其內容，或比較兩份</translation>
    </message>
    <message>
        <source>export FILE, lint FILE, or diff FILE FILE</source>
        <translation>export FILE、lint FILE，或 diff FILE FILE</translation>
    </message>
    <message>
        <source>Write gscope transcript export FILE, gscope transcript lint FILE, or gscope transcript diff FILE FILE.</source>
        <translation>請寫 gscope transcript export FILE、gscope transcript lint FILE，或 gscope transcript diff FILE FILE。</translation>
    </message>
    <message>
        <source>--format is missing: which form shall it have?</source>
        <translation>缺少 --format：要用哪種形式？</translation>
    </message>
    <message>
        <source>--output is missing: name a file, or - for standard output.</source>
        <translation>缺少 --output：請指定檔案，或用 - 表示標準輸出。</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>它不是一般檔案</translation>
    </message>
    <message>
        <source>Let the curl command name a file as the body, which is read and sent</source>
        <translation>允許 curl 指令以檔案作為主體；該檔案會被讀取並送出</translation>
    </message>
    <message>
        <source>%1 takes the number of a login, and %2 has logins 1 to %3; &quot;%4&quot; is none of them.</source>
        <translation>%1 的值應為登入的編號，而 %2 中的登入是 1 到 %3；「%4」不在其中。</translation>
    </message>
    <message>
        <source>--curl-files belongs to --curl. Give that, too, or leave it out.</source>
        <translation>--curl-files 要與 --curl 一起使用。請一併指定，或拿掉它。</translation>
    </message>
    <message>
        <source>The command names a file as the body, at %1. Give --curl-files, too, if that file is to be sent.</source>
        <translation>指令在 %1 指定以檔案作為主體。如果要送出該檔案，請再加上 --curl-files。</translation>
    </message>
    <message>
        <source>export: each line of this file is a value to be replaced, too, wherever it stands; - is standard input</source>
        <translation>export：這個檔案的每一行都是另外要取代的值，不論出現在哪裡；- 是標準輸入</translation>
    </message>
    <message>
        <source>Standard input can&apos;t be the recording and the values of --also-replace.</source>
        <translation>標準輸入不能同時是錄製檔與 --also-replace 的值。</translation>
    </message>
    <message>
        <source>--also-replace, line %1: %2</source>
        <translation>--also-replace 第 %1 行：%2</translation>
    </message>
    <message>
        <source>Secrets are not printed. Exit status: 0 nothing was found, 1 findings or differences, 2 usage, 3 no login in it, 4 the file can&apos;t be read, or ends in the middle.</source>
        <translation>不會印出秘密。結束狀態：0 沒有發現，1 有發現或差異，2 用法錯誤，3 其中沒有登入，4 檔案無法讀取，或中途結束。</translation>
    </message>
    <message>
        <source>A test secret or password as text; every process of this machine can see it</source>
        <translation>測試用秘密或密碼（文字）；這台電腦的每個處理程序都看得到</translation>
    </message>
    <message>
        <source>A secret or password: the octets of a file, without the line break after a text</source>
        <translation>秘密或密碼：檔案的位元組，不含文字後的換行</translation>
    </message>
    <message>
        <source>Open the outermost encryption only</source>
        <translation>只開啟最外層的加密</translation>
    </message>
    <message>
        <source>How the key gets to the recipient (alg): once for all keys, or once for each, in their order</source>
        <translation>金鑰如何交給收件者（alg）：所有金鑰共用一個，或依序各一個</translation>
    </message>
    <message>
        <source>How the content is encrypted (enc; default A256GCM)</source>
        <translation>內容如何加密（enc；預設 A256GCM）</translation>
    </message>
    <message>
        <source>More of the protected header, a JSON object; @FILE reads it from a file</source>
        <translation>受保護標頭的其他內容，JSON 物件；@FILE 從檔案讀取</translation>
    </message>
    <message>
        <source>What is inside (cty): JWT for a token</source>
        <translation>內部是什麼（cty）：權杖為 JWT</translation>
    </message>
    <message>
        <source>compact, flattened or general (default compact; general for several keys)</source>
        <translation>compact、flattened 或 general（預設 compact；多把金鑰時為 general）</translation>
    </message>
    <message>
        <source>What is authenticated beside it (aad); JSON forms only</source>
        <translation>一併驗證的資料（aad）；僅限 JSON 形式</translation>
    </message>
    <message>
        <source>Compress it first (zip: DEF); its length can give its content away</source>
        <translation>先壓縮（zip: DEF）；其長度可能洩漏內容</translation>
    </message>
    <message>
        <source>PBES2: how often a password is stretched (default 600000 or, with SHA-384 and SHA-512, 210000)</source>
        <translation>PBES2：密碼延展的次數（預設 600000，搭配 SHA-384 與 SHA-512 時為 210000）</translation>
    </message>
    <message>
        <source>Open an encrypted token (JWE) and print what is inside</source>
        <translation>開啟加密的權杖（JWE）並印出內容</translation>
    </message>
    <message>
        <source>The token, or any text that holds one; - reads standard input</source>
        <translation>權杖，或含有權杖的任何文字；- 讀取標準輸入</translation>
    </message>
    <message>
        <source>There is more than one token. Give one, in quotes.</source>
        <translation>權杖不只一個。請只給一個，並加上引號。</translation>
    </message>
    <message>
        <source>What is inside is printed as it is and not judged: gscope inspect does that. Exit status: 0 decrypted, 1 not with this key, or no encrypted token, 2 usage, 3 no key that fits, 4 file.</source>
        <translation>內容照原樣印出，不作判定；判定請用 gscope inspect。結束狀態：0 已解密，1 這把金鑰無法解密或不是加密的權杖，2 用法，3 沒有合適的金鑰，4 檔案。</translation>
    </message>
    <message>
        <source>Make an encrypted token (JWE)</source>
        <translation>製作加密的權杖（JWE）</translation>
    </message>
    <message>
        <source>What is encrypted: claims, a signed token, any text; - reads standard input</source>
        <translation>要加密的內容：宣告、已簽章的權杖或任何文字；- 讀取標準輸入</translation>
    </message>
    <message>
        <source>There is more than one text. Give one, in quotes.</source>
        <translation>文字不只一段。請只給一段，並加上引號。</translation>
    </message>
    <message>
        <source>Exit status: 0 made, 2 usage, or a key or header that does not fit, 4 file.</source>
        <translation>結束狀態：0 已製作，2 用法，或金鑰、標頭不符，4 檔案。</translation>
    </message>
    <message>
        <source>No key was given. Give the recipient&apos;s with --key, or a secret or password with --secret-file.</source>
        <translation>沒有給定金鑰。請以 --key 提供收件者的金鑰，或以 --secret-file 提供秘密或密碼。</translation>
    </message>
    <message>
        <source>--content-type can&apos;t stand beside --header: write cty into the header.</source>
        <translation>--content-type 不能與 --header 並用：請將 cty 寫入標頭。</translation>
    </message>
    <message>
        <source>--algorithm stands once for all keys, or once for each.</source>
        <translation>--algorithm 可為所有金鑰共用一個，或每把金鑰各一個。</translation>
    </message>
    <message>
        <source>The key %1 suggests no algorithm. Name one with --algorithm.</source>
        <translation>金鑰 %1 無法推定演算法。請以 --algorithm 指定。</translation>
    </message>
    <message>
        <source>Inside: %1</source>
        <translation>內部：%1</translation>
    </message>
    <message>
        <source>Plaintext</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>An SD-JWT must come with a key binding; --nonce and --audience are looked for in it</source>
        <translation>SD-JWT 必須附有金鑰繫結；--nonce 與 --audience 會在其中查找</translation>
    </message>
    <message>
        <source>How old the key binding of an SD-JWT may be (default 300)</source>
        <translation>SD-JWT 的金鑰繫結可以多舊（預設 300）</translation>
    </message>
    <message>
        <source>generate: for this alg or enc</source>
        <translation>generate：用於這個 alg 或 enc</translation>
    </message>
    <message>
        <source>generate: this kind of key</source>
        <translation>generate：這種金鑰</translation>
    </message>
    <message>
        <source>generate: size of RSA (default 2048) or of a secret (default: what alg asks for)</source>
        <translation>generate：RSA（預設 2048）或秘密（預設依 alg 的要求）的大小</translation>
    </message>
    <message>
        <source>generate, convert: the key ID; a fresh key has its thumbprint as one</source>
        <translation>generate、convert：金鑰識別碼；新金鑰以其指紋為識別碼</translation>
    </message>
    <message>
        <source>generate, convert: no key ID</source>
        <translation>generate、convert：沒有金鑰識別碼</translation>
    </message>
    <message>
        <source>convert: the alg that the key names</source>
        <translation>convert：金鑰所寫的 alg</translation>
    </message>
    <message>
        <source>generate, convert: what the key is for</source>
        <translation>generate、convert：金鑰的用途</translation>
    </message>
    <message>
        <source>generate, convert: what the private key may do (repeatable)</source>
        <translation>generate、convert：私密金鑰可做的事（可重複）</translation>
    </message>
    <message>
        <source>convert: certificates to put into the key as x5c, x5t and x5t#S256</source>
        <translation>convert：以 x5c、x5t 與 x5t#S256 放入金鑰的憑證</translation>
    </message>
    <message>
        <source>Passphrase of the keys that are read</source>
        <translation>所讀取金鑰的密語</translation>
    </message>
    <message>
        <source>thumbprint: with this hash (default sha-256)</source>
        <translation>thumbprint：使用這個雜湊（預設 sha-256）</translation>
    </message>
    <message>
        <source>thumbprint: as a URI (RFC 9278)</source>
        <translation>thumbprint：寫成 URI (RFC 9278)</translation>
    </message>
    <message>
        <source>certificate: CN of its subject</source>
        <translation>certificate：主體的 CN</translation>
    </message>
    <message>
        <source>certificate: O of its subject</source>
        <translation>certificate：主體的 O</translation>
    </message>
    <message>
        <source>certificate: a host name that it is for (repeatable)</source>
        <translation>certificate：適用的主機名稱（可重複）</translation>
    </message>
    <message>
        <source>certificate: an address that it is for (repeatable)</source>
        <translation>certificate：適用的位址（可重複）</translation>
    </message>
    <message>
        <source>certificate: a URI that it is for (repeatable)</source>
        <translation>certificate：適用的 URI（可重複）</translation>
    </message>
    <message>
        <source>certificate: valid from (default now)</source>
        <translation>certificate：有效起始時間（預設現在）</translation>
    </message>
    <message>
        <source>certificate: for so long (default 365)</source>
        <translation>certificate：有效天數（預設 365）</translation>
    </message>
    <message>
        <source>certificate: extended key usage (default open: none)</source>
        <translation>certificate：延伸金鑰使用方式（預設 open：無）</translation>
    </message>
    <message>
        <source>certificate: a request to an authority instead</source>
        <translation>certificate：改為給憑證機構的要求</translation>
    </message>
    <message>
        <source>generate, convert, certificate: the form that is written</source>
        <translation>generate、convert、certificate：寫出的格式</translation>
    </message>
    <message>
        <source>convert, certificate: write the private half, too; whoever reads it has the key</source>
        <translation>convert、certificate：也寫出私密的一半；讀到的人就擁有這把金鑰</translation>
    </message>
    <message>
        <source>generate: where the public half goes, in the same form</source>
        <translation>generate：公開的一半寫到哪裡，格式相同</translation>
    </message>
    <message>
        <source>Write over a file that is there</source>
        <translation>覆寫已存在的檔案</translation>
    </message>
    <message>
        <source>generate, convert: encrypt the private key (PEM, DER) with this passphrase</source>
        <translation>generate、convert：以這個密語加密私密金鑰（PEM、DER）</translation>
    </message>
    <message>
        <source>Generate, convert, describe and certify keys</source>
        <translation>產生、轉換、描述金鑰，並為金鑰製作憑證</translation>
    </message>
    <message>
        <source>generate, convert FILE…, show FILE…, thumbprint FILE…, or certificate FILE</source>
        <translation>generate、convert FILE…、show FILE…、thumbprint FILE… 或 certificate FILE</translation>
    </message>
    <message>
        <source>Write gscope keys generate, gscope keys convert FILE, gscope keys show FILE, gscope keys thumbprint FILE, or gscope keys certificate FILE.</source>
        <translation>請輸入 gscope keys generate、gscope keys convert FILE、gscope keys show FILE、gscope keys thumbprint FILE 或 gscope keys certificate FILE。</translation>
    </message>
    <message>
        <source>The public half is written unless the private one is asked for. Exit status: 0 fine, 1 show found something weak, 2 usage or a key that can&apos;t be used, 4 a file.</source>
        <translation>除非要求私密的一半，否則寫出公開的一半。結束狀態：0 正常，1 show 發現弱點，2 用法錯誤或金鑰無法使用，4 檔案問題。</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>簽署的內容</translation>
    </message>
    <message>
        <source>issue: the issuer&apos;s private key</source>
        <translation>issue：發行者的私密金鑰</translation>
    </message>
    <message>
        <source>present: the holder&apos;s private key, for a key binding; issue: the key that the token is bound to (cnf)</source>
        <translation>present：持有者的私密金鑰，用於金鑰繫結；issue：權杖所繫結的金鑰（cnf）</translation>
    </message>
    <message>
        <source>present: bind with this key although the token is bound to another, or to none</source>
        <translation>present：即使權杖繫結的是其他金鑰，或沒有繫結，仍以這個金鑰繫結</translation>
    </message>
    <message>
        <source>What to sign with (default: the first that the key allows)</source>
        <translation>用來簽署的演算法（預設：金鑰允許的第一個）</translation>
    </message>
    <message>
        <source>present: what to show: a claim&apos;s name, a path such as /address/city, or the number of a disclosure; what it lies in is shown with it</source>
        <translation>present：要顯示什麼：宣告的名稱、/address/city 之類的路徑，或揭露項目的編號；包含它的項目會一併顯示</translation>
    </message>
    <message>
        <source>present: show everything</source>
        <translation>present：全部顯示</translation>
    </message>
    <message>
        <source>present: the verifier, as aud of the key binding</source>
        <translation>present：驗證者，作為金鑰繫結的 aud</translation>
    </message>
    <message>
        <source>present: the verifier&apos;s nonce</source>
        <translation>present：驗證者的一次性亂數</translation>
    </message>
    <message>
        <source>present: when the key binding is made, in seconds since 1970 (default: now)</source>
        <translation>present：金鑰繫結的製作時間，自 1970 年起的秒數（預設：現在）</translation>
    </message>
    <message>
        <source>issue: what can be disclosed by itself: a JSON Pointer such as /address or /nationalities/0</source>
        <translation>issue：可以單獨揭露的內容：JSON Pointer，例如 /address 或 /nationalities/0</translation>
    </message>
    <message>
        <source>issue: digests of nothing beside those of claims, in each place (default 0)</source>
        <translation>issue：每個位置除了宣告的摘要之外，另加的誘餌摘要數量（預設 0）</translation>
    </message>
    <message>
        <source>issue: the hash of the digests (default sha-256)</source>
        <translation>issue：摘要的雜湊演算法（預設 sha-256）</translation>
    </message>
    <message>
        <source>issue: typ of the header (default dc+sd-jwt)</source>
        <translation>issue：標頭的 typ（預設 dc+sd-jwt）</translation>
    </message>
    <message>
        <source>issue: kid of the header (default: that of the key)</source>
        <translation>issue：標頭的 kid（預設：金鑰的 kid）</translation>
    </message>
    <message>
        <source>issue: let claims be hidden that decide on validity, such as exp</source>
        <translation>issue：允許隱藏決定有效性的宣告，例如 exp</translation>
    </message>
    <message>
        <source>How to write it: compact (default) or json</source>
        <translation>輸出形式：compact（預設）或 json</translation>
    </message>
    <message>
        <source>Present chosen claims of a token with selective disclosure, or issue one</source>
        <translation>出示選擇性揭露權杖中選定的宣告，或發行這種權杖</translation>
    </message>
    <message>
        <source>present TOKEN, or issue FILE with the claims as JSON; - reads standard input</source>
        <translation>present TOKEN，或 issue FILE（內容為 JSON 宣告）；- 表示讀取標準輸入</translation>
    </message>
    <message>
        <source>Write gscope sd-jwt present TOKEN, or gscope sd-jwt issue FILE.</source>
        <translation>請寫成 gscope sd-jwt present TOKEN，或 gscope sd-jwt issue FILE。</translation>
    </message>
    <message>
        <source>Nothing is verified here: that is gscope inspect. Exit status: 0 written, 1 it can&apos;t be made of this, 2 usage, 4 file.</source>
        <translation>此處不做驗證：驗證請用 gscope inspect。結束狀態：0 已輸出，1 無法以此製作，2 用法錯誤，4 檔案錯誤。</translation>
    </message>
    <message>
        <source>A private key: PEM, DER, JWK or JWK Set</source>
        <translation>私密金鑰：PEM、DER、JWK 或 JWK 集</translation>
    </message>
    <message>
        <source>Sign with the key of this name, of several</source>
        <translation>有多把金鑰時，用這個名稱的金鑰簽署</translation>
    </message>
    <message>
        <source>Sign with this algorithm (default: the one of the header or key)</source>
        <translation>用這個演算法簽署（預設：標頭或金鑰的演算法）</translation>
    </message>
    <message>
        <source>The protected header, signed octet for octet</source>
        <translation>受保護標頭，逐位元組簽署</translation>
    </message>
    <message>
        <source>The payload, signed octet for octet</source>
        <translation>承載內容，逐位元組簽署</translation>
    </message>
    <message>
        <source>Begin with the header and claims of this kind of token</source>
        <translation>從這種權杖的標頭和宣告開始</translation>
    </message>
    <message>
        <source>Set a claim; JSON counts as such, anything else as text</source>
        <translation>設定宣告；JSON 照原樣，其他當作文字</translation>
    </message>
    <message>
        <source>The same in the protected header</source>
        <translation>同上，但設定在受保護標頭</translation>
    </message>
    <message>
        <source>Take a claim away</source>
        <translation>移除宣告</translation>
    </message>
    <message>
        <source>Set exp this long after now, and iat to now</source>
        <translation>把 exp 設為現在起這麼久之後，iat 設為現在</translation>
    </message>
    <message>
        <source>Take this moment for now, in seconds since 1970</source>
        <translation>把這個時刻當作現在，以 1970 年起的秒數表示</translation>
    </message>
    <message>
        <source>compact (the default), flattened or general JSON</source>
        <translation>compact（預設）、flattened 或 general JSON</translation>
    </message>
    <message>
        <source>Let the payload stand as it is (b64 is false)</source>
        <translation>讓承載內容保持原樣（b64 為 false）</translation>
    </message>
    <message>
        <source>Leave the payload out of the token</source>
        <translation>權杖不含承載內容</translation>
    </message>
    <message>
        <source>Make it wrong in this way, to see who notices</source>
        <translation>刻意犯這種錯，看看誰會發現</translation>
    </message>
    <message>
        <source>Make a signed token, from nothing or from a copy</source>
        <translation>製作已簽署的權杖，從頭開始或從複本開始</translation>
    </message>
    <message>
        <source>A token to begin with: its header and payload; - reads standard input</source>
        <translation>作為起點的權杖：取其標頭和承載內容；- 表示讀取標準輸入</translation>
    </message>
    <message>
        <source>Exit status: 0 signed, 1 header or payload can&apos;t be signed so, 2 usage, 4 file.</source>
        <translation>結束狀態：0 已簽署，1 標頭或承載內容不能這樣簽署，2 用法，4 檔案。</translation>
    </message>
    <message>
        <source>The same as disclosure %1</source>
        <translation>與揭露項目 %1 相同</translation>
    </message>
    <message>
        <source>No digest in the token belongs to it</source>
        <translation>權杖中沒有對應的摘要</translation>
    </message>
    <message>
        <source>Digests without a disclosure here (withheld, or decoys): %1</source>
        <translation>此處沒有揭露項目的摘要（未揭露或誘餌）：%1</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>揭露項目</translation>
    </message>
    <message>
        <source>Payload with what is disclosed</source>
        <translation>含揭露項目的承載內容</translation>
    </message>
    <message>
        <source>Key binding</source>
        <translation>金鑰繫結</translation>
    </message>
    <message>
        <source>Payload of the key binding</source>
        <translation>金鑰繫結的承載內容</translation>
    </message>
    <message>
        <source>%1 is there already. Name another file, or add --force to replace it.</source>
        <translation>%1 已存在。請指定其他檔案，或加上 --force 取代它。</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 位元</translation>
    </message>
    <message>
        <source>private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>適用於</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>%1 takes a whole number up to %2.</source>
        <translation>%1 須為整數，最大為 %2。</translation>
    </message>
    <message>
        <source>A certificate is for one key, and there are several.</source>
        <translation>憑證只屬於一把金鑰，而這裡有好幾把。</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>密語是空的。</translation>
    </message>
    <message>
        <source>--chain belongs to one key, and there are several.</source>
        <translation>--chain 只屬於一把金鑰，而這裡有好幾把。</translation>
    </message>
    <message>
        <source>--bits takes a number of bits such as 3072.</source>
        <translation>--bits 須為位元數，例如 3072。</translation>
    </message>
    <message>
        <source>Say for which algorithm, as in --for ES256, or which kind, as in --kind P-256.</source>
        <translation>請說明用於哪個演算法，例如 --for ES256，或哪一種類，例如 --kind P-256。</translation>
    </message>
    <message>
        <source>%1 belongs to gscope sd-jwt %2. Leave it out here.</source>
        <translation>%1 屬於 gscope sd-jwt %2。請在此省略。</translation>
    </message>
    <message>
        <source>%1 must hold one key, and holds %2.</source>
        <translation>%1 必須只含一個金鑰，但含有 %2 個。</translation>
    </message>
    <message>
        <source>This key signs with no algorithm that has a key pair. Give a private EC, OKP, RSA or AKP key.</source>
        <translation>這個金鑰無法以任何使用金鑰對的演算法簽署。請提供 EC、OKP、RSA 或 AKP 的私密金鑰。</translation>
    </message>
    <message>
        <source>Shown as well, since what was chosen lies in it: %1</source>
        <translation>因為包含所選的內容而一併顯示：%1</translation>
    </message>
    <message>
        <source>A key binding needs --holder-key, --audience and --nonce. Give all three, or none.</source>
        <translation>金鑰繫結需要 --holder-key、--audience 與 --nonce。請三者都提供，或都不提供。</translation>
    </message>
    <message>
        <source>Give the issuer&apos;s private key with --key.</source>
        <translation>請以 --key 提供發行者的私密金鑰。</translation>
    </message>
    <message>
        <source>There is no key to sign with. Give one with --key FILE or --secret-file FILE.</source>
        <translation>沒有可用來簽署的金鑰。請用 --key FILE 或 --secret-file FILE 提供。</translation>
    </message>
    <message>
        <source>None of the keys has the kid &quot;%1&quot;.</source>
        <translation>沒有任何金鑰的 kid 是「%1」。</translation>
    </message>
    <message>
        <source>%1 takes NAME=VALUE.</source>
        <translation>%1 的格式是 NAME=VALUE。</translation>
    </message>
    <message>
        <source>A header asks for something that is not understood here (crit): a receiver has to refuse this.</source>
        <translation>標頭要求了這裡無法理解的擴充（crit）：接收者必須拒絕它。</translation>
    </message>
    <message>
        <source>There are more layers inside than are opened here.</source>
        <translation>內部的層數超過這裡會開啟的層數。</translation>
    </message>
    <message>
        <source>Try every line of this file, too, plain or gzip; - reads standard input</source>
        <translation>也嘗試此檔案的每一行，純文字或 gzip；- 表示從標準輸入讀取</translation>
    </message>
    <message>
        <source>How a word becomes a secret: raw, base64, hex, with commas between (default: raw)</source>
        <translation>字詞如何成為秘密：raw、base64、hex，以逗號分隔 (預設：raw)</translation>
    </message>
    <message>
        <source>Go on with this line of the word list, as a stopped search told</source>
        <translation>從字詞清單的這一行繼續，如停止的搜尋所示</translation>
    </message>
    <message>
        <source>How many to use (default: one a processor)</source>
        <translation>使用多少個執行緒 (預設：每個處理器一個)</translation>
    </message>
    <message>
        <source>Try well-known secrets and a word list on an HMAC token of your own</source>
        <translation>對您自己的 HMAC 權杖嘗試廣為人知的秘密與字詞清單</translation>
    </message>
    <message>
        <source>A token of HS256, HS384 or HS512; - reads it from standard input</source>
        <translation>HS256、HS384 或 HS512 的權杖；- 表示從標準輸入讀取</translation>
    </message>
    <message>
        <source>For your own tokens: it shows whether a secret that others know or guess makes them. Exit status: 0 none of those tried fits, 1 a secret was found, or no token, 2 usage, 3 stopped before the end, or nothing can be tried, 4 file.</source>
        <translation>用於您自己的權杖：顯示它們是否以別人知道或猜得到的秘密產生。結束狀態：0 試過的都不符合，1 找到秘密，或不是權杖，2 用法，3 中途停止，或無法嘗試，4 檔案。</translation>
    </message>
    <message>
        <source>%1 tried, %2 a second</source>
        <translation>已嘗試 %1 個，每秒 %2 個</translation>
    </message>
    <message>
        <source>, %1 % of the list, %2 s left</source>
        <translation>，清單的 %1 %，剩餘 %2 秒</translation>
    </message>
    <message>
        <source>%1 takes a whole number from 1 to %2.</source>
        <translation>%1 須為 1 到 %2 的整數。</translation>
    </message>
    <message>
        <source>--encodings takes raw, base64 and hex, with commas between.</source>
        <translation>--encodings 接受 raw、base64、hex，以逗號分隔。</translation>
    </message>
    <message>
        <source>--encodings and --from-line need --word-list.</source>
        <translation>--encodings 與 --from-line 需要 --word-list。</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>找到：%1</translation>
    </message>
    <message>
        <source>It is well known: %1.</source>
        <translation>它廣為人知：%1。</translation>
    </message>
    <message>
        <source>Line %1 of the list.</source>
        <translation>清單的第 %1 行。</translation>
    </message>
    <message>
        <source>Line %1 of the list, %2, read as %3.</source>
        <translation>清單的第 %1 行 %2，讀作 %3。</translation>
    </message>
    <message>
        <source>It made signature %1.</source>
        <translation>它產生了第 %1 個簽章。</translation>
    </message>
    <message>
        <source>Whoever has it can make tokens. Replace it with at least %1 random bits (RFC 7518 §3.2); it has %2, and can be guessed.</source>
        <translation>擁有它的人都能製作權杖。請換成至少 %1 個隨機位元 (RFC 7518 §3.2)；它只有 %2 個，而且猜得到。</translation>
    </message>
    <message>
        <source>Stopped. None of those tried fits; go on with --from-line %1.</source>
        <translation>已停止。試過的都不符合；可用 --from-line %1 繼續。</translation>
    </message>
    <message>
        <source>None fits. That proves nothing about those not tried.</source>
        <translation>都不符合。這不能證明沒試過的秘密也不符合。</translation>
    </message>
    <message>
        <source>Secrets tried: %1.</source>
        <translation>已嘗試的秘密：%1。</translation>
    </message>
    <message>
        <source>%1 a second.</source>
        <translation>每秒 %1 個。</translation>
    </message>
    <message>
        <source>Lines left out, as they are longer than %1 octets: %2.</source>
        <translation>因超過 %1 個位元組而略過的行數：%2。</translation>
    </message>
    <message>
        <source>What the two have to do with each other (default: found out)</source>
        <translation>兩者之間的關係（預設：自動判斷）</translation>
    </message>
    <message>
        <source>Read the first token from a file</source>
        <translation>從檔案讀取第一個權杖</translation>
    </message>
    <message>
        <source>Read the second token from a file</source>
        <translation>從檔案讀取第二個權杖</translation>
    </message>
    <message>
        <source>Also what is the same, what passed and what could not be checked</source>
        <translation>也列出相同、通過與無法檢查的項目</translation>
    </message>
    <message>
        <source>Say what differs between two tokens, and whether it should</source>
        <translation>說明兩個權杖有何差異，以及是否應該如此</translation>
    </message>
    <message>
        <source>Two tokens, or one text that holds two, such as a token response; - reads standard input</source>
        <translation>兩個權杖，或一段含有兩個權杖的文字，例如權杖回應；- 表示讀取標準輸入</translation>
    </message>
    <message>
        <source>There are more than two tokens. Give two, each in quotes.</source>
        <translation>權杖超過兩個。請給兩個，各自加上引號。</translation>
    </message>
    <message>
        <source>Exit status: 0 nothing differs that matters, 1 something does, 2 usage, 3 not all of it could be read, 4 file or network.</source>
        <translation>結束狀態：0 沒有要緊的差異，1 有要緊的差異，2 用法，3 有部分無法讀取，4 檔案或網路。</translation>
    </message>
    <message>
        <source>The unprotected header that all recipients share, a JSON object; @FILE reads it from a file; JSON forms only</source>
        <translation>所有收件者共用的未受保護標頭，JSON 物件；@FILE 從檔案讀取；僅限 JSON 形式</translation>
    </message>
    <message>
        <source>A recipient&apos;s own unprotected header, once for each key in their order; in place of its kid; general form only</source>
        <translation>收件者自己的未受保護標頭，依金鑰順序各一次；取代其 kid；僅限一般形式</translation>
    </message>
    <message>
        <source>--batch: how many are judged at a time (default: one a processor)</source>
        <translation>--batch：同時判定幾個（預設：每個處理器一個）</translation>
    </message>
    <message>
        <source>--batch: lines (the default), summary, or junit or sarif for a CI</source>
        <translation>--batch：lines（預設）、summary，或供 CI 使用的 junit、sarif</translation>
    </message>
    <message>
        <source>--batch: show no progress</source>
        <translation>--batch：不顯示進度</translation>
    </message>
    <message>
        <source>Do not try published keys and common secrets on what no other key verified</source>
        <translation>沒有其他金鑰能驗證時，不試已公開的金鑰與常見的秘密</translation>
    </message>
    <message>
        <source>--threads takes a number from 1 to %1, not &quot;%2&quot;.</source>
        <translation>--threads 的值須為 1 到 %1 的數字，而非「%2」。</translation>
    </message>
    <message>
        <source>--format junit is XML. Leave --json out, or take another format.</source>
        <translation>--format junit 是 XML。請省略 --json，或改用其他格式。</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩餘 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩餘 %1 分鐘</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>剩餘 %1 小時 %2 分鐘</translation>
    </message>
    <message>
        <source>Lines: %1</source>
        <translation>行數：%1</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 行</translation>
    </message>
    <message>
        <source>bad: %1</source>
        <translation>有問題：%1</translation>
    </message>
    <message>
        <source>Failed checks</source>
        <translation>未通過的檢查</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Algorithms (alg)</source>
        <translation>演算法（alg）</translation>
    </message>
    <message>
        <source>Keys (kid)</source>
        <translation>金鑰（kid）</translation>
    </message>
    <message>
        <source>Issuers (iss)</source>
        <translation>發行者（iss）</translation>
    </message>
    <message>
        <source>in line %1</source>
        <translation>在第 %1 行</translation>
    </message>
    <message>
        <source>with others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Two tokens are compared. Give both, or one text that holds two, or --left FILE and --right FILE.</source>
        <translation>比較的是兩個權杖。請給兩個，或一段含有兩個權杖的文字，或 --left FILE 與 --right FILE。</translation>
    </message>
    <message>
        <source>No token of this name is in one of the texts. Leave out --name, or give a text that holds it.</source>
        <translation>其中一段文字裡沒有這個名稱的權杖。請省略 --name，或給一段含有它的文字。</translation>
    </message>
    <message>
        <source>There is one text, and not two tokens in it. Give the second token, too.</source>
        <translation>只有一段文字，裡面卻沒有兩個權杖。請也給第二個權杖。</translation>
    </message>
    <message>
        <source>First:</source>
        <translation>第一個：</translation>
    </message>
    <message>
        <source>Second:</source>
        <translation>第二個：</translation>
    </message>
    <message>
        <source>--recipient-header stands once for each key, in the general form.</source>
        <translation>--recipient-header 在一般形式中每把金鑰各寫一次。</translation>
    </message>
    <message>
        <source>Shared header, unprotected</source>
        <translation>共用標頭，未受保護</translation>
    </message>
    <message>
        <source>Header of recipient %1 of %2, unprotected</source>
        <translation>第 %1 位收件者（共 %2 位）的標頭，未受保護</translation>
    </message>
    <message>
        <source>%1 has a meaning with --batch FILE only.</source>
        <translation>%1 只有與 --batch FILE 一起使用才有意義。</translation>
    </message>
    <message>
        <source>--private writes the key with its certificate, as a JWK: add --to jwk, or leave it out.</source>
        <translation>--private 會將金鑰連同憑證寫成 JWK：請加上 --to jwk，或省略它。</translation>
    </message>
    <message>
        <source>A certificate request is written as PEM. Leave --to out.</source>
        <translation>憑證請求以 PEM 寫出。請省略 --to。</translation>
    </message>
    <message>
        <source>gscope keys %1 has no use for %2. Leave it out here.</source>
        <translation>gscope keys %1 用不到 %2。請在此省略。</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other. Leave one out.</source>
        <translation>%1 與 %2 互相矛盾。請省略其中一個。</translation>
    </message>
    <message>
        <source>A file is expected, and what stands in the place of its name looks like a key or other contents of one. Write it into a file and name that, or send it through standard input and give -.</source>
        <translation>這裡應該是檔案名稱，但寫在這裡的看起來是金鑰或檔案的其他內容。請把它寫入檔案再提供該檔案的名稱，或從標準輸入傳入並以 - 代替。</translation>
    </message>
    <message>
        <source>What stands in the place of a new file&apos;s name looks like a key or other contents of one. Name a file to be written.</source>
        <translation>寫在新檔案名稱位置的看起來是金鑰或檔案的其他內容。請提供要寫入的檔案名稱。</translation>
    </message>
    <message>
        <source>--out names the file of the private key itself, and what is written does not hold it. Name another file, or add --private.</source>
        <translation>--out 指的正是私密金鑰所在的檔案，而要寫入的內容不含私密金鑰。請指定另一個檔案，或加上 --private。</translation>
    </message>
    <message>
        <source>--out and --public-out lead to the same place. Name a file of its own for the public half.</source>
        <translation>--out 與 --public-out 通往同一處。請為公開的一半另外指定檔案。</translation>
    </message>
    <message>
        <source>With --json nothing else goes to standard output. Name a file for the public half.</source>
        <translation>使用 --json 時，標準輸出不會有其他內容。請為公開的一半指定檔案。</translation>
    </message>
    <message>
        <source>--break %1 is a mistake of the compact form. Add --form compact.</source>
        <translation>--break %1 是精簡形式才有的錯誤。請加上 --form compact。</translation>
    </message>
    <message>
        <source>--break %1 is a mistake in the payload, and a detached token goes without it. Leave --detached out, or choose another.</source>
        <translation>--break %1 是承載內容裡的錯誤，而分離的權杖不含承載內容。請拿掉 --detached，或選擇另一種。</translation>
    </message>
    <message>
        <source>Authenticated beside it (aad)</source>
        <translation>一併驗證的資料 (aad)</translation>
    </message>
    <message>
        <source>Of several tokens in a text, take the one of this name, such as access_token; twice: the first and the second</source>
        <translation>文字中有數個權杖時，取這個名稱的，例如 access_token；給兩次：第一個與第二個</translation>
    </message>
    <message>
        <source>Show no progress</source>
        <translation>不顯示進度</translation>
    </message>
    <message>
        <source>Stopped: what the input holds behind these lines was not judged.</source>
        <translation>已停止：輸入在這些行之後的內容未經判定。</translation>
    </message>
    <message>
        <source>The input can&apos;t be read further: what it holds behind these lines was not judged.</source>
        <translation>無法繼續讀取輸入：它在這些行之後的內容未經判定。</translation>
    </message>
    <message>
        <source>The answers can&apos;t be kept in a temporary file in %1 until all are counted: %2. Name another folder with TMPDIR.</source>
        <translation>計數完成前，無法將結果存放在 %1 的暫存檔中：%2。請以 TMPDIR 指定其他資料夾。</translation>
    </message>
    <message>
        <source>There is one text: name both tokens of it, with --name twice, or none.</source>
        <translation>只有一段文字：請用兩次 --name 指明其中的兩個權杖，或都不指明。</translation>
    </message>
    <message>
        <source>--name stands more than twice. Two tokens are compared: name each once.</source>
        <translation>--name 超過兩次。比較的是兩個權杖：請各指明一次。</translation>
    </message>
    <message>
        <source>--all lists the checks of one token; the answers of --batch name those that failed or warned.</source>
        <translation>--all 列出單一權杖的檢查項目；--batch 的結果只列出失敗或警告的項目。</translation>
    </message>
    <message>
        <source>The token carries its payload; --payload gives one to a token that doesn&apos;t. Leave it out.</source>
        <translation>這個權杖自帶承載內容；--payload 是給沒有承載內容的權杖用的。請省略它。</translation>
    </message>
    <message>
        <source>Stopped. None of those tried fits.</source>
        <translation>已停止。試過的都不符合。</translation>
    </message>
    <message>
        <source>PBES2: open what stretches its password so often at most (default 1200000)</source>
        <translation>PBES2：只解開密碼延展次數不超過此數的權杖（預設 1200000）</translation>
    </message>
    <message>
        <source>What --then api calls; with the grant mcp, the MCP server</source>
        <translation>--then api 所呼叫的位址；在 mcp 授權中則是 MCP 伺服器</translation>
    </message>
    <message>
        <source>--batch: judge every token in a line, as of a log</source>
        <translation>--batch：評判一行中的每個權杖，例如記錄檔</translation>
    </message>
    <message>
        <source>Where to, readable for you alone; - is standard output, the default of all but generate</source>
        <translation>寫到哪裡，只有您能讀取；- 為標準輸出，除 generate 以外皆為預設</translation>
    </message>
    <message>
        <source>iss, for the template or else the payload</source>
        <translation>iss，用於範本，沒有範本時用於承載內容</translation>
    </message>
    <message>
        <source>sub, for the template or else the payload</source>
        <translation>sub，用於範本，沒有範本時用於承載內容</translation>
    </message>
    <message>
        <source>aud, for the template or else the payload</source>
        <translation>aud，用於範本，沒有範本時用於承載內容</translation>
    </message>
    <message>
        <source>The client, for the template; else client_id of the payload</source>
        <translation>用戶端，用於範本；沒有範本時為承載內容的 client_id</translation>
    </message>
    <message>
        <source>nonce, for the template or else the payload</source>
        <translation>nonce，用於範本，沒有範本時用於承載內容</translation>
    </message>
    <message>
        <source>scope, for the template or else the payload</source>
        <translation>scope，用於範本，沒有範本時用於承載內容</translation>
    </message>
    <message>
        <source>redirect_uri, for the template of a request object</source>
        <translation>redirect_uri，用於請求物件的範本</translation>
    </message>
    <message>
        <source>htm, for the template of a DPoP proof</source>
        <translation>htm，用於 DPoP 證明的範本</translation>
    </message>
    <message>
        <source>htu, for the template of a DPoP proof</source>
        <translation>htu，用於 DPoP 證明的範本</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>%1 的值應為 %2 到 %3 的整數，不是「%4」。</translation>
    </message>
    <message>
        <source>Lines with more tokens than were judged, the first 1000 of each: %1</source>
        <translation>權杖多於所評判數量的行（每行只評判前 1000 個）：%1</translation>
    </message>
    <message>
        <source>lines without a token</source>
        <translation>行沒有權杖</translation>
    </message>
    <message>
        <source>lines that are no token and hold one; --find judges it</source>
        <translation>行本身不是權杖但含有權杖；--find 會評判它</translation>
    </message>
    <message>
        <source>lines with more tokens than were judged, the first 1000 of each</source>
        <translation>行的權杖多於所評判的數量，每行只評判前 1000 個</translation>
    </message>
    <message>
        <source>There is no token in an empty text. Give two tokens, each in quotes.</source>
        <translation>空白的文字中沒有權杖。請給兩個權杖，各加上引號。</translation>
    </message>
    <message>
        <source>As it stands the token is malformed, and a receiver has to refuse it: padding, white space or characters of another alphabet were left out here.</source>
        <translation>這個權杖照原樣是格式錯誤的，接收者必須拒絕它：這裡略過了填補字元、空白或其他字母表的字元。</translation>
    </message>
    <message>
        <source>The file of --out holds a private key, what is written does not, and where the keys come from can&apos;t be told. Name another file, or add --private.</source>
        <translation>--out 的檔案含有私密金鑰，要寫入的內容則沒有，而且無法得知金鑰從哪裡來。請指定另一個檔案，或加上 --private。</translation>
    </message>
    <message>
        <source>A new private key goes nowhere unless you say where. Name a file with --out, or write --out - for standard output.</source>
        <translation>除非您指明位置，新的私密金鑰不會寫到任何地方。請以 --out 指定檔案，或寫 --out - 輸出到標準輸出。</translation>
    </message>
    <message>
        <source>%1 is for a template. Add --template and leave --payload out, or write the claim itself with --claim.</source>
        <translation>%1 用於範本。請加上 --template 並略去 --payload，或以 --claim 自行寫入宣告。</translation>
    </message>
    <message>
        <source>%1 sets a claim, and the payload is no JSON object. Leave it out, or give a payload that is one.</source>
        <translation>%1 會設定宣告，而承載內容不是 JSON 物件。請略去它，或給一個 JSON 物件作為承載內容。</translation>
    </message>
    <message>
        <source>MCP server: %1</source>
        <translation>MCP 伺服器：%1</translation>
    </message>
    <message>
        <source>How long the way from an API to the server and back takes (default 20)</source>
        <translation>API 到伺服器往返所花的時間（預設 20）</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Signed object (JWS)</source>
        <translation>已簽署物件 (JWS)</translation>
    </message>
    <message>
        <source>JSON Web Token (JWT)</source>
        <translation>JSON Web Token (JWT)</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 權杖</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>Logout token</source>
        <translation>登出權杖</translation>
    </message>
    <message>
        <source>DPoP proof</source>
        <translation>DPoP 證明</translation>
    </message>
    <message>
        <source>Client assertion</source>
        <translation>用戶端斷言</translation>
    </message>
    <message>
        <source>Request object</source>
        <translation>請求物件</translation>
    </message>
    <message>
        <source>Selective disclosure token (SD-JWT)</source>
        <translation>選擇性揭露權杖 (SD-JWT)</translation>
    </message>
    <message>
        <source>Encrypted object (JWE)</source>
        <translation>加密物件 (JWE)</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>更新權杖</translation>
    </message>
    <message>
        <source>Opaque token</source>
        <translation>不透明權杖</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The name under which this translation keeps its own resources, such as zh_TW.</extracomment>
        <translation>zh_TW</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Plain JWT</source>
        <translation>一般 JWT</translation>
    </message>
    <message>
        <source>The registered claims and no profile: for an API of your own that checks issuer, audience and expiry.</source>
        <translation>只有註冊的宣告，不屬於任何設定檔：供您自己會檢查發行者、受眾和到期時間的 API 使用。</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 權杖</translation>
    </message>
    <message>
        <source>Tells a client who signed in, when and at which issuer.</source>
        <translation>告訴用戶端誰在何時、於哪個發行者登入。</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>The profile of RFC 9068: what an API needs to know about who may do what.</source>
        <translation>RFC 9068 的設定檔：API 需要知道誰可以做什麼。</translation>
    </message>
    <message>
        <source>Client assertion</source>
        <translation>用戶端斷言</translation>
    </message>
    <message>
        <source>A client shows an authorization server who it is, with its key in place of a password (private_key_jwt).</source>
        <translation>用戶端以金鑰代替密碼，向授權伺服器證明自己是誰（private_key_jwt）。</translation>
    </message>
    <message>
        <source>DPoP proof</source>
        <translation>DPoP 證明</translation>
    </message>
    <message>
        <source>Shows for one request that the sender holds the key in its header. With an access token, ath binds the two together.</source>
        <translation>針對一個請求，證明傳送者持有標頭裡的金鑰。搭配存取權杖時，ath 把兩者繫結在一起。</translation>
    </message>
    <message>
        <source>Logout token</source>
        <translation>登出權杖</translation>
    </message>
    <message>
        <source>Tells a client through the back channel that a session has ended.</source>
        <translation>經由後端通道告訴用戶端，某個工作階段已結束。</translation>
    </message>
    <message>
        <source>Request object</source>
        <translation>請求物件</translation>
    </message>
    <message>
        <source>An authorization request whose parameters nobody can change on the way.</source>
        <translation>參數在途中不會被人更改的授權請求。</translation>
    </message>
    <message>
        <source>Algorithm none</source>
        <translation>演算法 none</translation>
    </message>
    <message>
        <source>The header says that the token is not signed. A verifier that believes it takes anything; a good one allows a fixed list of algorithms.</source>
        <translation>標頭說這個權杖沒有簽署。相信它的驗證者什麼都會接受；好的驗證者只允許固定的演算法清單。</translation>
    </message>
    <message>
        <source>Algorithm nOnE</source>
        <translation>演算法 nOnE</translation>
    </message>
    <message>
        <source>The same in another spelling, for verifiers that only refuse the exact word. A good one does not know this algorithm.</source>
        <translation>同樣的事，換一種拼法，針對只拒絕原字的驗證者。好的驗證者不認得這個演算法。</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>沒有簽章</translation>
    </message>
    <message>
        <source>The last part is empty while the header still names an algorithm. A good verifier does not skip the check.</source>
        <translation>最後一部分是空的，標頭卻仍指明演算法。好的驗證者不會略過檢查。</translation>
    </message>
    <message>
        <source>Signature of another token</source>
        <translation>別的權杖的簽章</translation>
    </message>
    <message>
        <source>A genuine signature of the same key that belongs to other claims. A good verifier finds that it does not match.</source>
        <translation>同一把金鑰的真簽章，但屬於別的宣告。好的驗證者會發現不相符。</translation>
    </message>
    <message>
        <source>Payload changed after signing</source>
        <translation>簽署後更改承載內容</translation>
    </message>
    <message>
        <source>The subject is another one now and the signature is the old one. A good verifier finds that it does not match.</source>
        <translation>主體已換了一個，簽章卻是舊的。好的驗證者會發現不相符。</translation>
    </message>
    <message>
        <source>Signed with another key</source>
        <translation>以別的金鑰簽署</translation>
    </message>
    <message>
        <source>Everything is right but the key, which nobody trusts. A good verifier finds that the signature does not match.</source>
        <translation>除了沒有人信任的金鑰，其他都對。好的驗證者會發現簽章不相符。</translation>
    </message>
    <message>
        <source>HS256 with the public key (PEM) as secret</source>
        <translation>HS256，以公開金鑰（PEM）為秘密</translation>
    </message>
    <message>
        <source>Everybody has the public key. A verifier that lets the header choose the algorithm uses it as a secret; a good one sees that the key does not go with HS256.</source>
        <translation>公開金鑰人人都有。讓標頭決定演算法的驗證者會把它當成秘密；好的驗證者會看出這把金鑰不適用於 HS256。</translation>
    </message>
    <message>
        <source>HS256 with the public key (DER) as secret</source>
        <translation>HS256，以公開金鑰（DER）為秘密</translation>
    </message>
    <message>
        <source>The same with the octets of the key in place of its text, for verifiers that keep it so.</source>
        <translation>同樣的事，但用金鑰的位元組代替文字，針對如此保存金鑰的驗證者。</translation>
    </message>
    <message>
        <source>Key in the header</source>
        <translation>標頭裡的金鑰</translation>
    </message>
    <message>
        <source>The token brings the key that verifies it. A good verifier trusts only keys that it had before.</source>
        <translation>權杖自帶用來驗證它的金鑰。好的驗證者只信任原本就有的金鑰。</translation>
    </message>
    <message>
        <source>kid that points elsewhere</source>
        <translation>指向別處的 kid</translation>
    </message>
    <message>
        <source>The name of the key is a path to a file that everybody knows. A good verifier looks names up in a list and nowhere else.</source>
        <translation>金鑰的名稱是一個人人都知道的檔案路徑。好的驗證者只在清單裡查名稱，不到別處找。</translation>
    </message>
    <message>
        <source>Psychic signature (r = s = 0)</source>
        <translation>通靈簽章（r = s = 0）</translation>
    </message>
    <message>
        <source>An ECDSA signature of zeros, which some libraries took for any message (CVE-2022-21449). A good verifier refuses zero.</source>
        <translation>全為零的 ECDSA 簽章，有些程式庫曾對任何訊息都接受（CVE-2022-21449）。好的驗證者拒絕零。</translation>
    </message>
    <message>
        <source>Signature in DER</source>
        <translation>DER 格式的簽章</translation>
    </message>
    <message>
        <source>A good signature in the form of certificates in place of r and s side by side. A good verifier takes the form of JOSE only.</source>
        <translation>簽章本身是對的，但用的是憑證的格式，而不是 r 和 s 並列。好的驗證者只接受 JOSE 的格式。</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>exp lies an hour back; the signature is good. A good verifier looks at the clock.</source>
        <translation>exp 在一小時前；簽章是對的。好的驗證者會看時鐘。</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>nbf lies an hour ahead; the signature is good. A good verifier looks at the clock.</source>
        <translation>nbf 在一小時後；簽章是對的。好的驗證者會看時鐘。</translation>
    </message>
    <message>
        <source>For somebody else</source>
        <translation>給別人的</translation>
    </message>
    <message>
        <source>aud names another receiver; the signature is good. A good verifier takes only what is meant for it.</source>
        <translation>aud 指明另一個接收者；簽章是對的。好的驗證者只接受給自己的權杖。</translation>
    </message>
    <message>
        <source>From somebody else</source>
        <translation>來自別人的</translation>
    </message>
    <message>
        <source>iss names another issuer; the signature is good. A good verifier knows whose key it used.</source>
        <translation>iss 指明另一個發行者；簽章是對的。好的驗證者知道自己用的是誰的金鑰。</translation>
    </message>
    <message>
        <source>Claim that stands twice</source>
        <translation>重複的宣告</translation>
    </message>
    <message>
        <source>sub has two values; some readers take the first, others the last. A good verifier refuses both.</source>
        <translation>sub 有兩個值；有些讀取者取第一個，有些取最後一個。好的驗證者兩個都拒絕。</translation>
    </message>
    <message>
        <source>Text after the claims</source>
        <translation>宣告之後的文字</translation>
    </message>
    <message>
        <source>More JSON follows the claims, and it is signed. A good verifier takes one object and nothing behind it.</source>
        <translation>宣告之後還有 JSON，而且也簽署了。好的驗證者只接受一個物件，後面不能再有東西。</translation>
    </message>
    <message>
        <source>A fourth part</source>
        <translation>第四個部分</translation>
    </message>
    <message>
        <source>Something follows the signature. A good verifier wants exactly three parts.</source>
        <translation>簽章之後還有東西。好的驗證者只要剛好三個部分。</translation>
    </message>
    <message>
        <source>Padded base64url</source>
        <translation>帶填補的 base64url</translation>
    </message>
    <message>
        <source>The parts end in =, and the signature was made so. A good verifier takes one spelling, or copies of a token pass for others.</source>
        <translation>各部分以 = 結尾，簽章也是這樣簽的。好的驗證者只接受一種寫法，否則同一權杖的複本會被當成別的權杖。</translation>
    </message>
    <message>
        <source>b64 that is not critical</source>
        <translation>未列為必須理解的 b64</translation>
    </message>
    <message>
        <source>The header says that the payload is not encoded without making everybody heed it. A good verifier refuses what can be read in two ways.</source>
        <translation>標頭說承載內容沒有編碼，卻沒有要求人人遵守。好的驗證者拒絕可以有兩種讀法的內容。</translation>
    </message>
    <message>
        <source>Unknown critical extension</source>
        <translation>不認得的必要擴充</translation>
    </message>
    <message>
        <source>The header demands something that nobody knows. A good verifier refuses what it does not understand.</source>
        <translation>標頭要求一項沒有人認得的東西。好的驗證者拒絕自己不理解的內容。</translation>
    </message>
    <message>
        <source>Credential (SD-JWT VC)</source>
        <translation>憑證 (SD-JWT VC)</translation>
    </message>
    <message>
        <source>Claims about a person that the holder shows one by one (selective disclosure).</source>
        <translation>關於個人的宣告，由持有者逐項出示（選擇性揭露）。</translation>
    </message>
    <message>
        <source>Another tag</source>
        <translation>不同的鑑別標籤</translation>
    </message>
    <message>
        <source>One bit of the authentication tag is another. A good reader decrypts nothing before the tag holds.</source>
        <translation>鑑別標籤有一個位元不同。好的讀取者在標籤通過之前不會解密任何內容。</translation>
    </message>
    <message>
        <source>Tag cut short</source>
        <translation>鑑別標籤被截短</translation>
    </message>
    <message>
        <source>Four octets of the tag are left, which can be guessed. A good reader wants all of it and does not compare what happens to be there.</source>
        <translation>標籤只剩四個位元組，可以猜中。好的讀取者要求完整的標籤，不會只比對剩下的部分。</translation>
    </message>
    <message>
        <source>Content changed on the way</source>
        <translation>內容在途中被更改</translation>
    </message>
    <message>
        <source>One bit of what was encrypted is another. A good reader finds that the tag does not hold.</source>
        <translation>加密內容有一個位元不同。好的讀取者會發現標籤不符。</translation>
    </message>
    <message>
        <source>Encrypted for somebody else</source>
        <translation>為別人加密</translation>
    </message>
    <message>
        <source>Everything is right but the key, which nobody has. A good reader gives the same answer as to any other damage.</source>
        <translation>一切正確，只有金鑰不是任何人的。好的讀取者給的答覆與其他損壞相同。</translation>
    </message>
    <message>
        <source>Another enc in the header</source>
        <translation>標頭中的 enc 不同</translation>
    </message>
    <message>
        <source>The header names another encryption than the one that was used. A good reader finds that the header was protected otherwise.</source>
        <translation>標頭寫的加密方式與實際使用的不同。好的讀取者會發現標頭受保護時並非如此。</translation>
    </message>
    <message>
        <source>Unknown critical extension of the encryption</source>
        <translation>加密中未知的必要擴充</translation>
    </message>
    <message>
        <source>The protected header demands something that nobody knows, and all else is sound. A good reader refuses what it does not understand.</source>
        <translation>受保護的標頭要求沒有人認識的東西，其餘都正確。好的讀取者會拒絕自己不懂的內容。</translation>
    </message>
    <message>
        <source>Two billion iterations</source>
        <translation>二十億次迭代</translation>
    </message>
    <message>
        <source>The header asks for hours of work before anything can be checked. A good reader has a bound and refuses at once.</source>
        <translation>標頭要求先運算數小時才能檢查任何東西。好的讀取者設有上限，會立即拒絕。</translation>
    </message>
    <message>
        <source>Ephemeral key off the curve</source>
        <translation>不在曲線上的臨時金鑰</translation>
    </message>
    <message>
        <source>The sender&apos;s point lies on no curve that was agreed on. A reader that computes with it gives its own key away piece by piece; a good one checks first.</source>
        <translation>發送者的點不在約定的曲線上。拿它來計算的讀取者會一點一點洩漏自己的金鑰；好的讀取者會先檢查。</translation>
    </message>
    <message>
        <source>Compressed bomb</source>
        <translation>壓縮炸彈</translation>
    </message>
    <message>
        <source>A few kilobytes that unfold to twenty megabytes. A good reader stops long before its memory is full.</source>
        <translation>幾 KB 的資料展開成二十 MB。好的讀取者在記憶體耗盡之前早就停止。</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>1 year ago</source>
        <translation>1 年前</translation>
    </message>
    <message>
        <source>%1 years ago</source>
        <translation>%1 年前</translation>
    </message>
    <message>
        <source>in 1 year</source>
        <translation>1 年後</translation>
    </message>
    <message>
        <source>in %1 years</source>
        <translation>%1 年後</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 天前</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>1 天後</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>%1 天後</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1 小時前</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>%1 小時前</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>1 小時後</translation>
    </message>
    <message>
        <source>in %1 hours</source>
        <translation>%1 小時後</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>1 分鐘前</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>%1 分鐘前</translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation>1 分鐘後</translation>
    </message>
    <message>
        <source>in %1 minutes</source>
        <translation>%1 分鐘後</translation>
    </message>
    <message>
        <source>1 second ago</source>
        <translation>1 秒前</translation>
    </message>
    <message>
        <source>%1 seconds ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>in 1 second</source>
        <translation>1 秒後</translation>
    </message>
    <message>
        <source>in %1 seconds</source>
        <translation>%1 秒後</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>You said so.</source>
        <translation>這是您指定的。</translation>
    </message>
    <message>
        <source>Both are the same text.</source>
        <translation>兩者是同一段文字。</translation>
    </message>
    <message>
        <source>One is an ID token, the other an access token.</source>
        <translation>一個是 ID 權杖，另一個是存取權杖。</translation>
    </message>
    <message>
        <source>Same kind, issuer, subject and {found}, issued one after the other.</source>
        <translation>種類、發行者、主體與 {found} 相同，先後發行。</translation>
    </message>
    <message>
        <source>Both are of the same kind.</source>
        <translation>兩者是同一種類。</translation>
    </message>
    <message>
        <source>They are of different kinds, and nothing is known that ties them together.</source>
        <translation>兩者種類不同，也沒有已知的關聯。</translation>
    </message>
    <message>
        <source>One of the two is encrypted, and no key opened it.</source>
        <translation>其中一個已加密，而且沒有金鑰能打開它。</translation>
    </message>
    <message>
        <source>One of the two is opaque: only the server that issued it can read it.</source>
        <translation>其中一個是不透明的：只有發行它的伺服器能讀取。</translation>
    </message>
    <message>
        <source>One of the two has no claims that could be read.</source>
        <translation>其中一個沒有可以讀取的宣告。</translation>
    </message>
    <message>
        <source>Neither token says it.</source>
        <translation>兩個權杖都沒有說。</translation>
    </message>
    <message>
        <source>Only one of the two says it: {found}.</source>
        <translation>只有其中一個說了：{found}。</translation>
    </message>
    <message>
        <source>The rule is about ID tokens.</source>
        <translation>這條規則只適用於 ID 權杖。</translation>
    </message>
    <message>
        <source>There is no time in both that could be compared.</source>
        <translation>沒有兩邊都有、可以比較的時間。</translation>
    </message>
    <message>
        <source>With which key each was signed is not known: none verified both.</source>
        <translation>不知道各以哪一把金鑰簽署：沒有金鑰驗證過兩者。</translation>
    </message>
    <message>
        <source>There is no signature in both.</source>
        <translation>並非兩者都有簽章。</translation>
    </message>
    <message>
        <source>Both are one and the same token.</source>
        <translation>兩者根本是同一個權杖。</translation>
    </message>
    <message>
        <source>The ID token has no at_hash, so that nothing ties it to an access token.</source>
        <translation>ID 權杖沒有 at_hash，因此沒有東西把它連到某個存取權杖。</translation>
    </message>
    <message>
        <source>No hash is defined for tokens signed with {found}.</source>
        <translation>以 {found} 簽署的權杖沒有定義雜湊。</translation>
    </message>
    <message>
        <source>The text of the access token is not here as it was issued.</source>
        <translation>這裡沒有存取權杖發行時的文字。</translation>
    </message>
    <message>
        <source>In both: {found}.</source>
        <translation>兩者皆為：{found}。</translation>
    </message>
    <message>
        <source>One has {expected}, the other {found}.</source>
        <translation>一個是 {expected}，另一個是 {found}。</translation>
    </message>
    <message>
        <source>{found} later.</source>
        <translation>晚 {found}。</translation>
    </message>
    <message>
        <source>{found} earlier.</source>
        <translation>早 {found}。</translation>
    </message>
    <message>
        <source>At the same moment.</source>
        <translation>在同一時刻。</translation>
    </message>
    <message>
        <source>{found} lie between them.</source>
        <translation>兩者相隔 {found}。</translation>
    </message>
    <message>
        <source>Two different tokens have the same jti, {found}.</source>
        <translation>兩個不同的權杖有相同的 jti：{found}。</translation>
    </message>
    <message>
        <source>The algorithm was {expected} and is {found}.</source>
        <translation>演算法原為 {expected}，現為 {found}。</translation>
    </message>
    <message>
        <source>Before: {expected}. Afterwards: {found}.</source>
        <translation>之前：{expected}。之後：{found}。</translation>
    </message>
    <message>
        <source>It was {expected} and is not there any more.</source>
        <translation>原為 {expected}，現在沒有了。</translation>
    </message>
    <message>
        <source>It was not there before and is {found} now.</source>
        <translation>之前沒有，現在是 {found}。</translation>
    </message>
    <message>
        <source>Taken away: {found}.</source>
        <translation>移除：{found}。</translation>
    </message>
    <message>
        <source>Added: {found}.</source>
        <translation>增加：{found}。</translation>
    </message>
    <message>
        <source>Added: {found}. Taken away: {expected}.</source>
        <translation>增加：{found}。移除：{expected}。</translation>
    </message>
    <message>
        <source>Nothing was added or taken away.</source>
        <translation>沒有增加也沒有移除。</translation>
    </message>
    <message>
        <source>The refreshed ID token has none.</source>
        <translation>更新後的 ID 權杖沒有它。</translation>
    </message>
    <message>
        <source>It has the same as before, {found}. It should have none.</source>
        <translation>它有與之前相同的 {found}。它不應該有。</translation>
    </message>
    <message>
        <source>The first had none, and now there is one: {found}.</source>
        <translation>第一個沒有，現在卻有：{found}。</translation>
    </message>
    <message>
        <source>The first was bound to a key, the refreshed one is not.</source>
        <translation>第一個繫結於金鑰，更新後的卻沒有。</translation>
    </message>
    <message>
        <source>The first was bound to no key, the refreshed one is.</source>
        <translation>第一個沒有繫結金鑰，更新後的則有。</translation>
    </message>
    <message>
        <source>Both are bound, and not to the same key.</source>
        <translation>兩者都有繫結，但不是同一把金鑰。</translation>
    </message>
    <message>
        <source>Both are bound to the same key.</source>
        <translation>兩者繫結於同一把金鑰。</translation>
    </message>
    <message>
        <source>at_hash is the hash of the access token.</source>
        <translation>at_hash 是這個存取權杖的雜湊。</translation>
    </message>
    <message>
        <source>at_hash is {expected}, and the hash of the access token is {found}.</source>
        <translation>at_hash 是 {expected}，而存取權杖的雜湊是 {found}。</translation>
    </message>
    <message>
        <source>The ID token is for {expected}, the access token for {found}.</source>
        <translation>ID 權杖給 {expected}，存取權杖給 {found}。</translation>
    </message>
    <message>
        <source>Both are for {found}.</source>
        <translation>兩者都給 {found}。</translation>
    </message>
    <message>
        <source>The ID token is for {expected}; the access token was issued to {found}.</source>
        <translation>ID 權杖給 {expected}；存取權杖發給 {found}。</translation>
    </message>
    <message>
        <source>The access token has a nonce: {found}.</source>
        <translation>存取權杖有一次性亂數：{found}。</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>它沒有。</translation>
    </message>
    <message>
        <source>The access token says {found}.</source>
        <translation>存取權杖寫明 {found}。</translation>
    </message>
    <message>
        <source>The access token says {found} and not at+jwt.</source>
        <translation>存取權杖寫的是 {found}，而不是 at+jwt。</translation>
    </message>
    <message>
        <source>The ID token says {expected}, the type of an access token.</source>
        <translation>ID 權杖寫的是 {expected}，那是存取權杖的類型。</translation>
    </message>
    <message>
        <source>The access token says no type.</source>
        <translation>存取權杖沒有寫類型。</translation>
    </message>
    <message>
        <source>They differ in {found}.</source>
        <translation>兩者的 {found} 不同。</translation>
    </message>
    <message>
        <source>They are signed with different keys.</source>
        <translation>兩者以不同的金鑰簽署。</translation>
    </message>
    <message>
        <source>Any two tokens</source>
        <translation>任意兩個權杖</translation>
    </message>
    <message>
        <source>Two of a kind</source>
        <translation>同一種類的兩個</translation>
    </message>
    <message>
        <source>Before and after a refresh</source>
        <translation>更新之前與之後</translation>
    </message>
    <message>
        <source>ID token and access token</source>
        <translation>ID 權杖與存取權杖</translation>
    </message>
    <message>
        <source>What should hold</source>
        <translation>應該成立的規則</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定結果</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>宣告</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Keys and signature</source>
        <translation>金鑰與簽章</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>揭露項目</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>same value, spelled otherwise</source>
        <translation>值相同，寫法不同</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>只在第一個</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>只在第二個</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>could not be compared</source>
        <translation>無法比較</translation>
    </message>
    <message>
        <source>same number, written otherwise</source>
        <translation>數值相同，寫法不同</translation>
    </message>
    <message>
        <source>same text, escaped otherwise</source>
        <translation>文字相同，跳脫寫法不同</translation>
    </message>
    <message>
        <source>same members in another order</source>
        <translation>成員相同，順序不同</translation>
    </message>
    <message>
        <source>same value, repeated on one side</source>
        <translation>值相同，一邊重複</translation>
    </message>
    <message>
        <source>same entries, in another order or repeated</source>
        <translation>項目相同，順序不同或重複</translation>
    </message>
    <message>
        <source>one value, and a list of one</source>
        <translation>一邊是單一值，另一邊是只有它的清單</translation>
    </message>
    <message>
        <source>same, with other white space or escapes in names</source>
        <translation>相同，空白或名稱的跳脫寫法不同</translation>
    </message>
    <message>
        <source>too large to be looked into</source>
        <translation>太大而未深入比較</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Text of the token</source>
        <translation>權杖的文字</translation>
    </message>
    <message>
        <source>Length in octets</source>
        <translation>長度（位元組）</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>有效期間</translation>
    </message>
    <message>
        <source>Valid at the same time</source>
        <translation>同時有效</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽章</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Where the key is from</source>
        <translation>金鑰的來源</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Decryption</source>
        <translation>解密</translation>
    </message>
    <message>
        <source>Key binding</source>
        <translation>金鑰繫結</translation>
    </message>
    <message>
        <source>Digests without a disclosure</source>
        <translation>沒有揭露項目的摘要</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已驗證</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未檢查</translation>
    </message>
    <message>
        <source>decrypted</source>
        <translation>已解密</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未嘗試</translation>
    </message>
    <message>
        <source>issued %1 later</source>
        <translation>晚 %1發行</translation>
    </message>
    <message>
        <source>issued %1 earlier</source>
        <translation>早 %1發行</translation>
    </message>
    <message>
        <source>expires %1 later</source>
        <translation>晚 %1到期</translation>
    </message>
    <message>
        <source>expires %1 earlier</source>
        <translation>早 %1到期</translation>
    </message>
    <message>
        <source>valid from %1 later</source>
        <translation>晚 %1生效</translation>
    </message>
    <message>
        <source>valid from %1 earlier</source>
        <translation>早 %1生效</translation>
    </message>
    <message>
        <source>logged in %1 later</source>
        <translation>晚 %1登入</translation>
    </message>
    <message>
        <source>logged in %1 earlier</source>
        <translation>早 %1登入</translation>
    </message>
    <message>
        <source>%1 longer</source>
        <translation>長 %1</translation>
    </message>
    <message>
        <source>%1 shorter</source>
        <translation>短 %1</translation>
    </message>
    <message>
        <source>both for %1</source>
        <translation>兩者同時有效 %1</translation>
    </message>
    <message>
        <source>never: %1 lie between</source>
        <translation>從不同時：相隔 %1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>晚 %1</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>早 %1</translation>
    </message>
    <message>
        <source>Nothing differs that matters.</source>
        <translation>沒有要緊的差異。</translation>
    </message>
    <message>
        <source>Both are the same token.</source>
        <translation>兩者是同一個權杖。</translation>
    </message>
    <message>
        <source>They differ where that matters.</source>
        <translation>兩者有要緊的差異。</translation>
    </message>
    <message>
        <source>Something does not hold that should.</source>
        <translation>有應該成立的規則沒有成立。</translation>
    </message>
    <message>
        <source>Whether they differ can&apos;t be told: not all of it could be read.</source>
        <translation>無法判斷是否不同：有部分無法讀取。</translation>
    </message>
    <message>
        <source>The second token is the one that was first.</source>
        <translation>第二個權杖才是較早的那個。</translation>
    </message>
    <message>
        <source>The second token is the ID token.</source>
        <translation>第二個權杖才是 ID 權杖。</translation>
    </message>
    <message>
        <source>Of the first token, layer %1 of %2 is compared: the innermost that can be read.</source>
        <translation>第一個權杖比較的是第 %1 層（共 %2 層）：可讀取的最內層。</translation>
    </message>
    <message>
        <source>Of the second token, layer %1 of %2 is compared: the innermost that can be read.</source>
        <translation>第二個權杖比較的是第 %1 層（共 %2 層）：可讀取的最內層。</translation>
    </message>
    <message>
        <source>Not both signatures were verified: what a token says may be anybody&apos;s.</source>
        <translation>並非兩者的簽章都已驗證：權杖所說的可能出自任何人。</translation>
    </message>
    <message>
        <source>%1 more differences are not listed.</source>
        <translation>另有 %1 個差異未列出。</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>增加：%1</translation>
    </message>
    <message>
        <source>taken away: %1</source>
        <translation>移除：%1</translation>
    </message>
    <message>
        <source>Neither key, issuer, audience nor type tells them apart.</source>
        <translation>金鑰、發行者、受眾與類型都分不出兩者。</translation>
    </message>
    <message>
        <source>Neither key nor type tells them apart, and only one of the two has: {found}.</source>
        <translation>金鑰與類型都分不出兩者，而且只有其中一個有：{found}。</translation>
    </message>
    <message>
        <source>Neither key, issuer nor type tells them apart, and both are for {found}.</source>
        <translation>金鑰、發行者與類型都分不出兩者，而且兩者都給 {found}。</translation>
    </message>
    <message>
        <source>Nothing differs that must not, but there are warnings.</source>
        <translation>沒有不該有的差異，但有警告。</translation>
    </message>
    <message>
        <source>There are other tokens, which were not compared: %1.</source>
        <translation>還有其他權杖沒有比較：%1。</translation>
    </message>
    <message>
        <source>Both are the same text, and it can&apos;t be read as a token.</source>
        <translation>兩者是同一段文字，而它無法讀成權杖。</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Native application</source>
        <translation>原生應用程式</translation>
    </message>
    <message>
        <source>Old application (plain PKCE)</source>
        <translation>舊式應用程式（plain PKCE）</translation>
    </message>
    <message>
        <source>Web application with an exact redirect URI</source>
        <translation>重新導向 URI 須完全相符的網頁應用程式</translation>
    </message>
    <message>
        <source>Single-page application (implicit, hybrid)</source>
        <translation>單頁應用程式（implicit、hybrid）</translation>
    </message>
    <message>
        <source>Web application (client_secret_basic)</source>
        <translation>網頁應用程式（client_secret_basic）</translation>
    </message>
    <message>
        <source>Web application (client_secret_post)</source>
        <translation>網頁應用程式（client_secret_post）</translation>
    </message>
    <message>
        <source>Web application (client_secret_jwt)</source>
        <translation>網頁應用程式（client_secret_jwt）</translation>
    </message>
    <message>
        <source>Web application (private_key_jwt)</source>
        <translation>網頁應用程式（private_key_jwt）</translation>
    </message>
    <message>
        <source>Machine (client credentials)</source>
        <translation>機器（用戶端憑證授權）</translation>
    </message>
    <message>
        <source>Device without a keyboard</source>
        <translation>沒有鍵盤的裝置</translation>
    </message>
    <message>
        <source>Application that asks for passwords (historic)</source>
        <translation>直接詢問密碼的應用程式（過往做法）</translation>
    </message>
    <message>
        <source>API (introspection)</source>
        <translation>API（內省）</translation>
    </message>
    <message>
        <source>There is no such code, or it has expired. Compare it with what the device shows.</source>
        <translation>沒有這個驗證碼，或驗證碼已到期。請與裝置上顯示的驗證碼核對。</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>連接裝置</translation>
    </message>
    <message>
        <source>Code that the device shows</source>
        <translation>裝置上顯示的驗證碼</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未連接</translation>
    </message>
    <message>
        <source>The device gets no access. You can close this page.</source>
        <translation>裝置不會取得存取權。您可以關閉此頁面。</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已連接</translation>
    </message>
    <message>
        <source>The device is being connected. You can close this page.</source>
        <translation>裝置正在連接。您可以關閉此頁面。</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已登出</translation>
    </message>
    <message>
        <source>Nobody is signed in here any more. You can close this page.</source>
        <translation>這裡已沒有人登入。您可以關閉此頁面。</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>要登出嗎？</translation>
    </message>
    <message>
        <source>An application asks you to sign out of the practice server. Tokens of this login end, too.</source>
        <translation>有應用程式要求您登出練習伺服器。這次登入的權杖也會失效。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>保持登入</translation>
    </message>
    <message>
        <source>Still signed in</source>
        <translation>仍保持登入</translation>
    </message>
    <message>
        <source>Nothing has changed. You can close this page.</source>
        <translation>沒有任何變更。您可以關閉此頁面。</translation>
    </message>
    <message>
        <source>%2 signed in.</source>
        <translation>%2 已登入。</translation>
    </message>
    <message>
        <source>A sign-in failed: wrong user name or password.</source>
        <translation>登入失敗：使用者名稱或密碼錯誤。</translation>
    </message>
    <message>
        <source>%2 allowed %1: %3</source>
        <translation>%2 允許 %1：%3</translation>
    </message>
    <message>
        <source>The person refused what %1 asked for.</source>
        <translation>使用者拒絕了 %1 的要求。</translation>
    </message>
    <message>
        <source>%1 gets an authorization code.</source>
        <translation>%1 取得授權碼。</translation>
    </message>
    <message>
        <source>%1 gets tokens: %3</source>
        <translation>%1 取得權杖：%3</translation>
    </message>
    <message>
        <source>%4 refused a request: %3</source>
        <translation>%4 拒絕了一個要求：%3</translation>
    </message>
    <message>
        <source>%1 sent a code a second time. What it had been given for it is revoked.</source>
        <translation>%1 第二次送出同一個授權碼。先前據此發給的權杖已撤銷。</translation>
    </message>
    <message>
        <source>%1 sent a refresh token that had been exchanged already. Its whole family is revoked.</source>
        <translation>%1 送出已經換過的更新權杖。同一系列的權杖已全部撤銷。</translation>
    </message>
    <message>
        <source>%1 asks to be connected as a device.</source>
        <translation>%1 要求以裝置身分連接。</translation>
    </message>
    <message>
        <source>%1 asked about a token: %3</source>
        <translation>%1 查詢一個權杖：%3</translation>
    </message>
    <message>
        <source>%1 revoked a token: %3</source>
        <translation>%1 撤銷了一個權杖：%3</translation>
    </message>
    <message>
        <source>%1 got the claims of %2.</source>
        <translation>%1 取得 %2 的宣告。</translation>
    </message>
    <message>
        <source>The API answered %1 at %4.</source>
        <translation>API 在 %4 回應了 %1。</translation>
    </message>
    <message>
        <source>%2 signed out.</source>
        <translation>%2 已登出。</translation>
    </message>
    <message>
        <source>A new key signs with %3. The old one stays published for an hour.</source>
        <translation>新的金鑰開始以 %3 簽署。舊的金鑰仍會公布一小時。</translation>
    </message>
    <message>
        <source>Misbehaved on purpose: %3</source>
        <translation>刻意犯錯：%3</translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation>不明來源</translation>
    </message>
    <message>
        <source>Practice server of Grantscope on this computer. Its people and clients are made up; never type a real password here.</source>
        <translation>這是這部電腦上 Grantscope 的練習伺服器。其中的使用者與用戶端都是虛構的；請勿在此輸入真正的密碼。</translation>
    </message>
    <message>
        <source>Continue to the application</source>
        <translation>繼續前往應用程式</translation>
    </message>
    <message>
        <source>Back to the application</source>
        <translation>回到應用程式</translation>
    </message>
    <message>
        <source>ID token without a signature</source>
        <translation>沒有簽章的 ID 權杖</translation>
    </message>
    <message>
        <source>The header says alg none and the third part is empty. Anyone can write such a token.</source>
        <translation>標頭寫著 alg none，第三段是空的。任何人都能寫出這樣的權杖。</translation>
    </message>
    <message>
        <source>ID token with a wrong signature</source>
        <translation>簽章錯誤的 ID 權杖</translation>
    </message>
    <message>
        <source>One octet of the signature is changed, as if the token had been altered on its way.</source>
        <translation>簽章有一個位元組被改動，如同權杖在途中遭到竄改。</translation>
    </message>
    <message>
        <source>ID token with an unknown key ID</source>
        <translation>金鑰識別碼不明的 ID 權杖</translation>
    </message>
    <message>
        <source>The kid names no key of the published set. The client may fetch the set again once, and must then refuse.</source>
        <translation>kid 不屬於所公布金鑰集中的任何金鑰。用戶端可以再取得一次金鑰集，之後就必須拒絕。</translation>
    </message>
    <message>
        <source>ID token of another issuer</source>
        <translation>其他發行者的 ID 權杖</translation>
    </message>
    <message>
        <source>iss names another provider, although the signature is good.</source>
        <translation>簽章正確，但 iss 寫的是另一個提供者。</translation>
    </message>
    <message>
        <source>ID token for another client</source>
        <translation>給其他用戶端的 ID 權杖</translation>
    </message>
    <message>
        <source>aud names another client. Who takes it lets in the users of any other application.</source>
        <translation>aud 寫的是另一個用戶端。接受它就等於讓任何其他應用程式的使用者進來。</translation>
    </message>
    <message>
        <source>ID token that has already expired</source>
        <translation>已經到期的 ID 權杖</translation>
    </message>
    <message>
        <source>exp lies an hour before iat.</source>
        <translation>exp 比 iat 早一小時。</translation>
    </message>
    <message>
        <source>ID token without the nonce</source>
        <translation>沒有 nonce 的 ID 權杖</translation>
    </message>
    <message>
        <source>The request had a nonce and the token has none, so that an old token could be slipped in.</source>
        <translation>要求中有 nonce，權杖卻沒有，舊的權杖便可能被混入。</translation>
    </message>
    <message>
        <source>ID token with another nonce</source>
        <translation>nonce 不同的 ID 權杖</translation>
    </message>
    <message>
        <source>The token was made for another request.</source>
        <translation>這個權杖是為另一個要求產生的。</translation>
    </message>
    <message>
        <source>at_hash of another access token</source>
        <translation>屬於其他存取權杖的 at_hash</translation>
    </message>
    <message>
        <source>The access token that came along was exchanged.</source>
        <translation>一起送來的存取權杖被調換了。</translation>
    </message>
    <message>
        <source>c_hash of another code</source>
        <translation>屬於其他授權碼的 c_hash</translation>
    </message>
    <message>
        <source>The code that came along with the ID token (hybrid flow) was exchanged.</source>
        <translation>與 ID 權杖一起送來的授權碼（hybrid 流程）被調換了。</translation>
    </message>
    <message>
        <source>No ID token</source>
        <translation>沒有 ID 權杖</translation>
    </message>
    <message>
        <source>The scope openid was granted and the response brings no id_token.</source>
        <translation>已授予 openid 範圍，回應卻沒有 id_token。</translation>
    </message>
    <message>
        <source>state is not echoed</source>
        <translation>未送回 state</translation>
    </message>
    <message>
        <source>The client can&apos;t tell whether the response answers its own request.</source>
        <translation>用戶端無法判斷回應是否屬於自己的要求。</translation>
    </message>
    <message>
        <source>Another state comes back</source>
        <translation>送回不同的 state</translation>
    </message>
    <message>
        <source>As in an attack that slips a stranger&apos;s code into the person&apos;s session.</source>
        <translation>如同把陌生人的授權碼塞進使用者工作階段的攻擊。</translation>
    </message>
    <message>
        <source>iss is missing in the response</source>
        <translation>回應缺少 iss</translation>
    </message>
    <message>
        <source>The metadata announce iss in each authorization response (RFC 9207) and it is not there.</source>
        <translation>中繼資料宣告每個授權回應都有 iss（RFC 9207），實際上卻沒有。</translation>
    </message>
    <message>
        <source>iss of another provider in the response</source>
        <translation>回應中的 iss 屬於其他提供者</translation>
    </message>
    <message>
        <source>As in a mix-up attack: the code would be sent to the wrong token endpoint (RFC 9207).</source>
        <translation>如同混淆攻擊：授權碼會被送到錯誤的權杖端點（RFC 9207）。</translation>
    </message>
    <message>
        <source>PKCE is not checked</source>
        <translation>不檢查 PKCE</translation>
    </message>
    <message>
        <source>The token endpoint takes any code_verifier, or none: a stolen code can be used.</source>
        <translation>權杖端點接受任何 code_verifier，沒有也行：被竊的授權碼因此可以使用。</translation>
    </message>
    <message>
        <source>redirect_uri is not compared at the token endpoint</source>
        <translation>權杖端點不比對 redirect_uri</translation>
    </message>
    <message>
        <source>The token endpoint takes a code with another redirect_uri than it was sent to.</source>
        <translation>權杖端點接受授權碼搭配與原先送達處不同的 redirect_uri。</translation>
    </message>
    <message>
        <source>Codes can be used again</source>
        <translation>授權碼可以重複使用</translation>
    </message>
    <message>
        <source>A code that was seen by someone else still gives tokens until it expires.</source>
        <translation>被別人看到的授權碼在到期前仍能換得權杖。</translation>
    </message>
    <message>
        <source>Used refresh tokens stay good</source>
        <translation>用過的更新權杖仍然有效</translation>
    </message>
    <message>
        <source>A refresh token that was already exchanged gives tokens again, and nobody notices the thief.</source>
        <translation>已經換過的更新權杖還能再換得權杖，沒有人會發現竊賊。</translation>
    </message>
    <message>
        <source>Token response as a form</source>
        <translation>以表單格式送出權杖回應</translation>
    </message>
    <message>
        <source>The token endpoint answers in application/x-www-form-urlencoded instead of JSON, as some old servers do.</source>
        <translation>權杖端點以 application/x-www-form-urlencoded 而非 JSON 回應，有些舊伺服器會這樣做。</translation>
    </message>
    <message>
        <source>expires_in as text</source>
        <translation>expires_in 是文字</translation>
    </message>
    <message>
        <source>The number of seconds stands in quotes.</source>
        <translation>秒數寫在引號裡。</translation>
    </message>
    <message>
        <source>A token type that nobody knows</source>
        <translation>沒有人認得的權杖類型</translation>
    </message>
    <message>
        <source>token_type is neither Bearer nor DPoP; a client must not use a token whose type it does not understand.</source>
        <translation>token_type 既不是 Bearer 也不是 DPoP；用戶端不得使用類型不明的權杖。</translation>
    </message>
    <message>
        <source>Refusals as HTML pages</source>
        <translation>以 HTML 頁面拒絕</translation>
    </message>
    <message>
        <source>Where JSON with error and error_description belongs, a page comes, as from a proxy in between.</source>
        <translation>應該是含有 error 與 error_description 的 JSON，來的卻是一個頁面，如同中間的代理伺服器所送。</translation>
    </message>
    <message>
        <source>Status 500</source>
        <translation>狀態碼 500</translation>
    </message>
    <message>
        <source>Everything but pages, metadata and keys answers with status 500.</source>
        <translation>除了頁面、中繼資料與金鑰以外，一律回應狀態碼 500。</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>回應緩慢</translation>
    </message>
    <message>
        <source>Everything but pages, metadata and keys answers only after the set time.</source>
        <translation>除了頁面、中繼資料與金鑰以外，都要等到設定的時間之後才回應。</translation>
    </message>
    <message>
        <source>Metadata of another issuer</source>
        <translation>其他發行者的中繼資料</translation>
    </message>
    <message>
        <source>The discovery document names another issuer than the one that it was asked for.</source>
        <translation>探索文件寫的發行者與所查詢的不同。</translation>
    </message>
    <message>
        <source>UserInfo of somebody else</source>
        <translation>別人的 UserInfo</translation>
    </message>
    <message>
        <source>sub of the UserInfo response is not the one of the ID token (OpenID Connect Core 5.3.2).</source>
        <translation>UserInfo 回應的 sub 與 ID 權杖的不同（OpenID Connect Core 5.3.2）。</translation>
    </message>
    <message>
        <source>Access token for another API</source>
        <translation>給其他 API 的存取權杖</translation>
    </message>
    <message>
        <source>aud of the access token names another API, so that ours refuses it with invalid_token.</source>
        <translation>存取權杖的 aud 寫的是另一個 API，因此我們的 API 會以 invalid_token 拒絕。</translation>
    </message>
    <message>
        <source>ID tokens</source>
        <translation>ID 權杖</translation>
    </message>
    <message>
        <source>Authorization response</source>
        <translation>授權回應</translation>
    </message>
    <message>
        <source>What is not checked</source>
        <translation>不檢查的項目</translation>
    </message>
    <message>
        <source>How endpoints answer</source>
        <translation>端點的回應方式</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他地方</translation>
    </message>
    <message>
        <source>This does not work</source>
        <translation>這樣行不通</translation>
    </message>
    <message>
        <source>The request can&apos;t be answered, and it must not be sent back to the application either.</source>
        <translation>無法回應這個要求，也不得把它送回應用程式。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資訊</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>使用者名稱或密碼錯誤。</translation>
    </message>
    <message>
        <source>To continue to: %1</source>
        <translation>以繼續前往：%1</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Names and passwords stand where the server was started: in the Practice panel, or in the terminal.</source>
        <translation>使用者名稱與密碼列在啟動伺服器的地方：「練習」面板或終端機。</translation>
    </message>
    <message>
        <source>Allow access?</source>
        <translation>要允許存取嗎？</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <translation>您目前以 %1 的身分登入。</translation>
    </message>
    <message>
        <source>Go on only if the device shows this code, and if it is you who wants to connect it:</source>
        <translation>只有在裝置顯示這個驗證碼，而且是您本人要連接它時，才繼續：</translation>
    </message>
    <message>
        <source>This application asks for the following: %1</source>
        <translation>這個應用程式要求以下權限：%1</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允許</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是誰？</translation>
    </message>
    <message>
        <source>Continue as %1</source>
        <translation>以 %1 的身分繼續</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>以其他身分登入</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>練習伺服器</translation>
    </message>
    <message>
        <source>An OpenID provider and an API to practise on. It runs on this computer and serves nobody else.</source>
        <translation>供練習用的 OpenID 提供者與 API。它在這部電腦上執行，不服務其他人。</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>發行者</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>中繼資料</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Registered clients:</source>
        <translation>已註冊的用戶端：</translation>
    </message>
    <message>
        <source>Know who you are</source>
        <translation>知道您是誰</translation>
    </message>
    <message>
        <source>Read your name and profile</source>
        <translation>讀取您的姓名與個人資料</translation>
    </message>
    <message>
        <source>Read your email address</source>
        <translation>讀取您的電子郵件地址</translation>
    </message>
    <message>
        <source>Read your postal address</source>
        <translation>讀取您的郵寄地址</translation>
    </message>
    <message>
        <source>Read your telephone number</source>
        <translation>讀取您的電話號碼</translation>
    </message>
    <message>
        <source>Keep access while you are away</source>
        <translation>在您離開時仍保有存取權</translation>
    </message>
    <message>
        <source>Read your messages</source>
        <translation>讀取您的訊息</translation>
    </message>
    <message>
        <source>Write messages in your name</source>
        <translation>以您的名義撰寫訊息</translation>
    </message>
    <message>
        <source>The thief tried the authorization code of %1 and was refused: %3</source>
        <translation>小偷試用了 %1 的授權碼，遭到拒絕：%3</translation>
    </message>
    <message>
        <source>The thief redeemed the authorization code of %1.</source>
        <translation>小偷兌換了 %1 的授權碼。</translation>
    </message>
    <message>
        <source>An injected script looked for tokens on the storage page and read: %3</source>
        <translation>被注入的指令碼在儲存頁面上尋找權杖，讀到：%3</translation>
    </message>
    <message>
        <source>Where to keep tokens</source>
        <translation>權杖該放在哪裡</translation>
    </message>
    <message>
        <source>Three more APIs, each of which verifies tokens in its own way:</source>
        <translation>另外三個 API，各以自己的方式驗證權杖：</translation>
    </message>
    <message>
        <source>by itself, JWTs that it signed at /plain/sign-in</source>
        <translation>自行驗證它在 /plain/sign-in 簽署的 JWT</translation>
    </message>
    <message>
        <source>by introspection, at each call</source>
        <translation>每次呼叫都以內省查詢</translation>
    </message>
    <message>
        <source>by itself, JWTs of this issuer, with its public keys</source>
        <translation>以發行者的公開金鑰，自行驗證其 JWT</translation>
    </message>
    <message>
        <source>This page keeps a token in localStorage, as many applications do, and a session in an HttpOnly cookie. Both are made up and open nothing.</source>
        <translation>這個頁面和許多應用程式一樣，把權杖放在 localStorage，並把工作階段放在 HttpOnly cookie。兩者都是虛構的，什麼也打不開。</translation>
    </message>
    <message>
        <source>It is careless on purpose: a comment becomes part of it as it was written, with any script that stands in it. Never build a page like this.</source>
        <translation>它刻意粗心：留言會原封不動成為頁面的一部分，其中的指令碼也不例外。絕不要做出這樣的頁面。</translation>
    </message>
    <message>
        <source>This page is about scripts: allow JavaScript for it.</source>
        <translation>這個頁面談的就是指令碼：請允許它使用 JavaScript。</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>The token is in localStorage.</source>
        <translation>權杖在 localStorage 裡。</translation>
    </message>
    <message>
        <source>The token is gone from localStorage. The page goes on with its session, in a cookie that no script can read.</source>
        <translation>權杖已從 localStorage 移除。頁面改用它的工作階段，放在任何指令碼都讀不到的 cookie 裡。</translation>
    </message>
    <message>
        <source>Keep it in a cookie instead</source>
        <translation>改放在 cookie</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>您的留言</translation>
    </message>
    <message>
        <source>Post the comment</source>
        <translation>發表留言</translation>
    </message>
    <message>
        <source>Ready-made comment with a script</source>
        <translation>現成的留言（內含指令碼）</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>What the injected script read</source>
        <translation>被注入的指令碼讀到了什麼</translation>
    </message>
    <message>
        <source>No script has run yet.</source>
        <translation>還沒有執行過指令碼。</translation>
    </message>
    <message>
        <source>The token: whoever wrote the comment could use it elsewhere now.</source>
        <translation>權杖：寫這則留言的人現在可以在別處使用它。</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>什麼都沒有。</translation>
    </message>
    <message>
        <source>The session.</source>
        <translation>工作階段。</translation>
    </message>
    <message>
        <source>Nothing of the session: its cookie is HttpOnly.</source>
        <translation>讀不到工作階段：它的 cookie 是 HttpOnly。</translation>
    </message>
    <message>
        <source>The policy of this page kept the script from sending it elsewhere; a careless page has none:</source>
        <translation>這個頁面的原則阻止了指令碼把它送到別處；粗心的頁面沒有這種原則：</translation>
    </message>
    <message>
        <source>%1 registered itself as: %3</source>
        <translation>%1 自行註冊，名稱為：%3</translation>
    </message>
    <message>
        <source>It registered itself, and nobody has checked its name.</source>
        <translation>它是自行註冊的，名稱沒有經過任何人查證。</translation>
    </message>
    <message>
        <source>The answer goes to: %1</source>
        <translation>回應會送往：%1</translation>
    </message>
    <message>
        <source>Use the tools of the MCP server</source>
        <translation>使用 MCP 伺服器的工具</translation>
    </message>
    <message>
        <source>The access is to: %1</source>
        <translation>要存取的是：%1</translation>
    </message>
    <message>
        <source>MCP server</source>
        <translation>MCP 伺服器</translation>
    </message>
    <message>
        <source>Its policy stops what a script sends elsewhere, and no policy stops a script that leads you to another page, with what it read in the address.</source>
        <translation>它的政策會擋下指令碼送往別處的東西；但指令碼若把你帶到另一個頁面，並把讀到的內容放在位址裡，沒有任何政策擋得住。</translation>
    </message>
    <message>
        <source>Perhaps the token: it was there, and the script wanted to send something elsewhere.</source>
        <translation>也許是權杖：它就在那裡，而指令碼想把某些東西送往別處。</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>No key was given, so this could not be checked.</source>
        <translation>沒有提供金鑰，因此無法檢查。</translation>
    </message>
    <message>
        <source>Nothing was given to compare with.</source>
        <translation>沒有提供可供比較的內容。</translation>
    </message>
    <message>
        <source>The token has no such claim.</source>
        <translation>權杖沒有這個宣告。</translation>
    </message>
    <message>
        <source>The header has no such parameter.</source>
        <translation>標頭沒有這個參數。</translation>
    </message>
    <message>
        <source>The part that this looks at could not be read.</source>
        <translation>無法讀取這項檢查所看的部分。</translation>
    </message>
    <message>
        <source>The claim is no number: {found}.</source>
        <translation>這個宣告不是數字：{found}。</translation>
    </message>
    <message>
        <source>The token is too large for this to be tried.</source>
        <translation>權杖太大，不適合進行這項嘗試。</translation>
    </message>
    <message>
        <source>This does not arise with the token&apos;s algorithm.</source>
        <translation>權杖的演算法不會有這個問題。</translation>
    </message>
    <message>
        <source>The signature verifies.</source>
        <translation>簽章驗證通過。</translation>
    </message>
    <message>
        <source>The signature verifies with the certificate that came along, and its chain ends at an anchor that was given.</source>
        <translation>簽章以隨附的憑證驗證通過，憑證鏈終止於您提供的錨點。</translation>
    </message>
    <message>
        <source>The signature verifies with the key that the token brought along, which proves nothing about its sender.</source>
        <translation>簽章以權杖自己帶來的金鑰驗證通過；這無法證明傳送者是誰。</translation>
    </message>
    <message>
        <source>The signature does not verify with the key that should have made it.</source>
        <translation>以應當製作簽章的金鑰驗證，簽章不正確。</translation>
    </message>
    <message>
        <source>The signature does not verify even with the key that the token brought along.</source>
        <translation>即使以權杖自己帶來的金鑰驗證，簽章也不正確。</translation>
    </message>
    <message>
        <source>There are too many keys to try them all on a token of this size. Let its header name the key (kid), or give fewer.</source>
        <translation>金鑰太多，無法對這麼大的權杖逐一嘗試。請在標頭以 kid 指明金鑰，或減少提供的金鑰。</translation>
    </message>
    <message>
        <source>None of the keys that were given may be used with the token&apos;s algorithm.</source>
        <translation>您提供的金鑰都不得用於權杖的演算法。</translation>
    </message>
    <message>
        <source>The header names no algorithm.</source>
        <translation>標頭沒有指明演算法。</translation>
    </message>
    <message>
        <source>The token says that it is not signed at all.</source>
        <translation>權杖表明自己完全沒有簽署。</translation>
    </message>
    <message>
        <source>{found} is no signature algorithm.</source>
        <translation>{found} 不是簽章演算法。</translation>
    </message>
    <message>
        <source>{found} is not among the algorithms that were allowed, so no key was tried.</source>
        <translation>{found} 不在允許的演算法之列，因此沒有嘗試任何金鑰。</translation>
    </message>
    <message>
        <source>A part of the token is no base64url, so there is nothing to verify.</source>
        <translation>權杖有一部分不是 base64url，因此沒有可驗證的內容。</translation>
    </message>
    <message>
        <source>The payload is detached and was not given.</source>
        <translation>承載內容是分離的，而且沒有提供。</translation>
    </message>
    <message>
        <source>The proof brings no key along that could be read.</source>
        <translation>證明沒有帶來可以讀取的金鑰。</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>這是您指定的。</translation>
    </message>
    <message>
        <source>Its header says typ {found}.</source>
        <translation>標頭的 typ 是 {found}。</translation>
    </message>
    <message>
        <source>Its header says typ {found}, a kind of JWT whose own rules are not judged here.</source>
        <translation>標頭的 typ 是 {found}，這種 JWT 有自己的規則，這裡不加判定。</translation>
    </message>
    <message>
        <source>It stood in {found}.</source>
        <translation>它出現的位置：{found}。</translation>
    </message>
    <message>
        <source>Its claims say so: {found}.</source>
        <translation>從宣告可以看出：{found}。</translation>
    </message>
    <message>
        <source>It has {found}: a security event token, whose own rules are not judged here.</source>
        <translation>它有 {found}：這是安全事件權杖，有自己的規則，這裡不加判定。</translation>
    </message>
    <message>
        <source>Its payload is no JSON object.</source>
        <translation>承載內容不是 JSON 物件。</translation>
    </message>
    <message>
        <source>It carries no payload.</source>
        <translation>它沒有承載內容。</translation>
    </message>
    <message>
        <source>It is in the JSON form, which a JWT never is.</source>
        <translation>它採用 JSON 形式，JWT 絕不會如此。</translation>
    </message>
    <message>
        <source>It has the parts of an encrypted object.</source>
        <translation>它具有加密物件的各個部分。</translation>
    </message>
    <message>
        <source>It is a JWT with disclosures between tildes.</source>
        <translation>它是以波浪號分隔揭露項目的 JWT。</translation>
    </message>
    <message>
        <source>It has no structure of its own.</source>
        <translation>它本身沒有結構。</translation>
    </message>
    <message>
        <source>It can&apos;t be read, so nothing in it says what it is for.</source>
        <translation>它無法讀取，因此看不出用途。</translation>
    </message>
    <message>
        <source>Nothing in it says what it is for.</source>
        <translation>其中沒有任何內容說明用途。</translation>
    </message>
    <message>
        <source>This has not the shape of a signed token: expected {expected}, found {found}.</source>
        <translation>這不具有已簽署權杖的形式：預期 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>This has not the shape of an encrypted token: expected {expected}, found {found}.</source>
        <translation>這不具有加密權杖的形式：預期 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>White space, quotes or a scheme name around the token were left out, or its escapes undone, before it was judged.</source>
        <translation>判定之前，已略去權杖前後的空白、引號或驗證方式名稱，或還原其中的跳脫字元。</translation>
    </message>
    <message>
        <source>White space stands inside the token, at octet {found}.</source>
        <translation>權杖內有空白，位於第 {found} 個位元組。</translation>
    </message>
    <message>
        <source>The padding character = stands at octet {found}; JOSE leaves padding off.</source>
        <translation>第 {found} 個位元組是填補字元 =；JOSE 不使用填補。</translation>
    </message>
    <message>
        <source>The character at octet {found} belongs to plain Base64; base64url writes - and _ instead of + and /.</source>
        <translation>第 {found} 個位元組的字元屬於一般的 Base64；base64url 以 - 與 _ 代替 + 與 /。</translation>
    </message>
    <message>
        <source>The character at octet {found} belongs to no base64url text. Allowed are {expected}.</source>
        <translation>第 {found} 個位元組的字元不屬於 base64url。允許的是 {expected}。</translation>
    </message>
    <message>
        <source>A single character is left over at octet {found}; it can&apos;t stand for an octet. Something was cut off.</source>
        <translation>第 {found} 個位元組多出單獨一個字元，它無法表示一個位元組。有內容被截斷了。</translation>
    </message>
    <message>
        <source>The character at octet {found} carries bits that decode to nothing, so the same token has several spellings.</source>
        <translation>第 {found} 個位元組的字元帶有不會解碼出任何內容的位元，因此同一個權杖有好幾種寫法。</translation>
    </message>
    <message>
        <source>The header is not valid UTF-8: {found}.</source>
        <translation>標頭不是有效的 UTF-8：{found}。</translation>
    </message>
    <message>
        <source>The payload is not valid UTF-8: {found}.</source>
        <translation>承載內容不是有效的 UTF-8：{found}。</translation>
    </message>
    <message>
        <source>The header is not one JSON object: expected {expected}, found {found}.</source>
        <translation>標頭不是單一的 JSON 物件：預期 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>The payload is not one JSON value: expected {expected}, found {found}.</source>
        <translation>承載內容不是單一的 JSON 值：預期 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>The header is nested too deeply or too large to be read: {found}; at most {expected}.</source>
        <translation>標頭的巢狀太深或太大，無法讀取：{found}；上限為 {expected}。</translation>
    </message>
    <message>
        <source>The payload is nested too deeply or too large to be read: {found}; at most {expected}.</source>
        <translation>承載內容的巢狀太深或太大，無法讀取：{found}；上限為 {expected}。</translation>
    </message>
    <message>
        <source>The header has the member {found} more than once; two readers may see two different tokens.</source>
        <translation>標頭的成員 {found} 出現不只一次；兩個程式可能讀出兩個不同的權杖。</translation>
    </message>
    <message>
        <source>The JSON form has the member {found} more than once; two readers may see two different tokens.</source>
        <translation>JSON 形式的成員 {found} 出現不只一次；兩個程式可能讀出兩個不同的權杖。</translation>
    </message>
    <message>
        <source>The claims have the member {found} more than once; two readers may see two different tokens.</source>
        <translation>宣告的成員 {found} 出現不只一次；兩個程式可能讀出兩個不同的權杖。</translation>
    </message>
    <message>
        <source>The number {found} has more digits than many readers keep.</source>
        <translation>數字 {found} 的位數超過許多程式能保留的位數。</translation>
    </message>
    <message>
        <source>The claims are no JSON object but {found}.</source>
        <translation>宣告不是 JSON 物件，而是 {found}。</translation>
    </message>
    <message>
        <source>A header parameter has the wrong JSON type: {found}. Expected {expected}.</source>
        <translation>某個標頭參數的 JSON 類型不正確：{found}。預期 {expected}。</translation>
    </message>
    <message>
        <source>The parameter {found} stands in the protected and in the unprotected header.</source>
        <translation>參數 {found} 同時出現在受保護與未受保護的標頭中。</translation>
    </message>
    <message>
        <source>The header has no alg.</source>
        <translation>標頭沒有 alg。</translation>
    </message>
    <message>
        <source>The header has no enc.</source>
        <translation>標頭沒有 enc。</translation>
    </message>
    <message>
        <source>The token says {found}: it is not signed, so anybody can have written it.</source>
        <translation>權杖寫著 {found}：它沒有簽署，任何人都可能寫出它。</translation>
    </message>
    <message>
        <source>The token says none and has a signature all the same.</source>
        <translation>權杖寫著 none，卻帶有簽章。</translation>
    </message>
    <message>
        <source>The token is not signed, which you allowed. It proves nothing.</source>
        <translation>權杖沒有簽署，而您允許這種情況。它什麼也證明不了。</translation>
    </message>
    <message>
        <source>{found} is not registered; algorithm names keep their case, so {expected} is another name.</source>
        <translation>{found} 未經註冊；演算法名稱區分大小寫，因此 {expected} 是另一個名稱。</translation>
    </message>
    <message>
        <source>{found} is registered, but not for this use.</source>
        <translation>{found} 已註冊，但不是用於這個用途。</translation>
    </message>
    <message>
        <source>{found} is not a registered algorithm.</source>
        <translation>{found} 不是已註冊的演算法。</translation>
    </message>
    <message>
        <source>The token uses {found}; allowed is {expected}.</source>
        <translation>權杖使用 {found}；允許的是 {expected}。</translation>
    </message>
    <message>
        <source>{found} leaves the curve open and is deprecated; {expected} say which one.</source>
        <translation>{found} 沒有說明是哪一條曲線，已被淘汰；{expected} 則有說明。</translation>
    </message>
    <message>
        <source>{found} is registered as prohibited: it must not be used.</source>
        <translation>{found} 在註冊表中標示為禁止：不得使用。</translation>
    </message>
    <message>
        <source>crit must stand in the protected header.</source>
        <translation>crit 必須位於受保護的標頭中。</translation>
    </message>
    <message>
        <source>crit must be a list of names.</source>
        <translation>crit 必須是名稱的清單。</translation>
    </message>
    <message>
        <source>crit must not be an empty list.</source>
        <translation>crit 不得是空的清單。</translation>
    </message>
    <message>
        <source>crit may hold strings only.</source>
        <translation>crit 只能包含字串。</translation>
    </message>
    <message>
        <source>crit names {found} twice.</source>
        <translation>crit 列出 {found} 兩次。</translation>
    </message>
    <message>
        <source>crit names {found}, which every implementation knows; only extensions may stand there.</source>
        <translation>crit 列出了 {found}，這是每個實作都認識的；那裡只能列出擴充項目。</translation>
    </message>
    <message>
        <source>crit names {found}, and the header has no such parameter.</source>
        <translation>crit 列出了 {found}，標頭卻沒有這個參數。</translation>
    </message>
    <message>
        <source>crit demands that {found} is understood; understood here: {expected}. A token that demands more must be refused.</source>
        <translation>crit 要求必須理解 {found}；這裡能理解的是：{expected}。要求更多的權杖必須拒絕。</translation>
    </message>
    <message>
        <source>b64 is false without being listed in crit, so older readers verify something else than newer ones.</source>
        <translation>b64 為 false 卻沒有列在 crit 中，因此較舊的程式驗證的內容與較新的程式不同。</translation>
    </message>
    <message>
        <source>A JWT must not use b64: false.</source>
        <translation>JWT 不得使用 b64: false。</translation>
    </message>
    <message>
        <source>The key id {found} holds characters that paths, queries or shells give a meaning to.</source>
        <translation>金鑰識別碼 {found} 含有在路徑、查詢或殼層中具有特殊意義的字元。</translation>
    </message>
    <message>
        <source>The key id is no thumbprint URI.</source>
        <translation>金鑰識別碼不是指紋 URI。</translation>
    </message>
    <message>
        <source>The thumbprint URI {found} names a hash that is not registered; known are {expected}.</source>
        <translation>指紋 URI {found} 指明的雜湊未經註冊；已知的有 {expected}。</translation>
    </message>
    <message>
        <source>The signature does not verify with the key {found}: the token was changed, or another key signed it.</source>
        <translation>以金鑰 {found} 驗證，簽章不正確：權杖遭到更改，或是以另一把金鑰簽署。</translation>
    </message>
    <message>
        <source>The signature verifies with the key {found}.</source>
        <translation>簽章以金鑰 {found} 驗證通過。</translation>
    </message>
    <message>
        <source>The signature was not checked. Everything here is only what the token claims.</source>
        <translation>簽章沒有檢查。這裡的一切都只是權杖自己的說法。</translation>
    </message>
    <message>
        <source>Only the key that the token brought along was tried; anybody can sign with a key of their own.</source>
        <translation>只試過權杖自己帶來的金鑰；任何人都能用自己的金鑰簽署。</translation>
    </message>
    <message>
        <source>The signature of {found} octets is DER, as X.509 has it; a JWS holds r and s side by side in {expected} octets.</source>
        <translation>這個 {found} 位元組的簽章是 DER，也就是 X.509 的寫法；JWS 將 r 與 s 並列，長度為 {expected} 位元組。</translation>
    </message>
    <message>
        <source>The signature has {found} octets; r and s side by side take exactly {expected}.</source>
        <translation>簽章有 {found} 位元組；r 與 s 並列恰好是 {expected} 位元組。</translation>
    </message>
    <message>
        <source>There is only one signature.</source>
        <translation>只有一個簽章。</translation>
    </message>
    <message>
        <source>The signatures fare differently: {found}.</source>
        <translation>各個簽章的結果不同：{found}。</translation>
    </message>
    <message>
        <source>The key ({found}) does not belong to the family of the token&apos;s algorithm ({expected}). Never use a public key as a secret.</source>
        <translation>金鑰 ({found}) 不屬於權杖演算法的家族 ({expected})。絕不可將公開金鑰當成秘密使用。</translation>
    </message>
    <message>
        <source>The key is meant for {found}; the token asks for {expected}.</source>
        <translation>金鑰是為 {found} 準備的；權杖要求 {expected}。</translation>
    </message>
    <message>
        <source>The key may not be used for verifying: {found}; expected {expected}.</source>
        <translation>金鑰不得用於驗證：{found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>No key that was given has the id {found}; there are: {expected}.</source>
        <translation>您提供的金鑰中，沒有識別碼為 {found} 的；現有：{expected}。</translation>
    </message>
    <message>
        <source>The header holds a private or secret key: whoever sees the token can now sign with it.</source>
        <translation>標頭含有私密金鑰或秘密金鑰：現在看得到權杖的人都能用它簽署。</translation>
    </message>
    <message>
        <source>A DPoP proof is judged with its own key: it shows who holds that key, and nothing else.</source>
        <translation>DPoP 證明以自己的金鑰判定：它只說明誰持有這把金鑰，別無其他。</translation>
    </message>
    <message>
        <source>A key that was trusted already verifies the token; the one that it brought is not needed.</source>
        <translation>原本就受信任的金鑰已能驗證權杖；不需要權杖帶來的金鑰。</translation>
    </message>
    <message>
        <source>The token brought its own key ({found}), and no key of yours or of the issuer verifies it. Anybody can do that.</source>
        <translation>權杖帶來自己的金鑰 ({found})，而您或發行者的金鑰都無法驗證它。任何人都能這麼做。</translation>
    </message>
    <message>
        <source>The token names an address for its key ({found}). It was not fetched: a forger would name their own.</source>
        <translation>權杖指明了金鑰的位址 ({found})。這裡沒有擷取：偽造者會指向自己的金鑰。</translation>
    </message>
    <message>
        <source>The token names an address for its key; it was not needed and not fetched.</source>
        <translation>權杖指明了金鑰的位址；不需要它，也沒有擷取。</translation>
    </message>
    <message>
        <source>The certificates can&apos;t be read: expected {expected}, found {found}.</source>
        <translation>無法讀取憑證：預期 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>The certificate&apos;s thumbprint is not the one that the header names: {found}.</source>
        <translation>憑證的指紋與標頭指明的不同：{found}。</translation>
    </message>
    <message>
        <source>The certificate chain does not hold: {found}.</source>
        <translation>憑證鏈不成立：{found}。</translation>
    </message>
    <message>
        <source>The chain holds together and was not checked against an anchor, because none was given: {found}.</source>
        <translation>憑證鏈前後相符，但沒有提供錨點，因此未與錨點核對：{found}。</translation>
    </message>
    <message>
        <source>The chain does not end at an anchor that was given: {found}.</source>
        <translation>憑證鏈並未終止於您提供的錨點：{found}。</translation>
    </message>
    <message>
        <source>The chain ends at an anchor that was given: {found}.</source>
        <translation>憑證鏈終止於您提供的錨點：{found}。</translation>
    </message>
    <message>
        <source>The RSA key is weak: {found}; expected {expected}.</source>
        <translation>RSA 金鑰太弱：{found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The secret has {found} octets; this algorithm needs at least {expected}. Short secrets can be guessed.</source>
        <translation>秘密有 {found} 位元組；這個演算法至少需要 {expected} 位元組。短的秘密可以猜出來。</translation>
    </message>
    <message>
        <source>No secret was used.</source>
        <translation>沒有使用秘密。</translation>
    </message>
    <message>
        <source>Everybody knows this key: {found}.</source>
        <translation>人人都知道這把金鑰：{found}。</translation>
    </message>
    <message>
        <source>The key&apos;s point is not on its curve or has the wrong size: {found}; expected {expected}.</source>
        <translation>金鑰的點不在其曲線上，或大小不正確：{found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>A member of the key is missing or wrong: {found}; expected {expected}.</source>
        <translation>金鑰的成員缺少或不正確：{found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The private and the public part of the key do not belong together: {found}.</source>
        <translation>金鑰的私密與公開部分不相配：{found}。</translation>
    </message>
    <message>
        <source>The key&apos;s certificate holds another key: {found}.</source>
        <translation>金鑰的憑證含有另一把金鑰：{found}。</translation>
    </message>
    <message>
        <source>A key of type AKP must say its alg: expected {expected}, found {found}.</source>
        <translation>類型為 AKP 的金鑰必須指明 alg：預期 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>The private seed has the wrong size: {found}; expected {expected}.</source>
        <translation>私密種子的大小不正確：{found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The key set that was fetched holds a private or secret key: {found}. It must be replaced at once.</source>
        <translation>擷取的金鑰集含有私密金鑰或秘密金鑰：{found}。必須立即更換。</translation>
    </message>
    <message>
        <source>No key set was fetched.</source>
        <translation>沒有擷取金鑰集。</translation>
    </message>
    <message>
        <source>Two keys of the set have the same id: {found}.</source>
        <translation>金鑰集中有兩把金鑰的識別碼相同：{found}。</translation>
    </message>
    <message>
        <source>The token ran out at {found}; judged as of {expected}.</source>
        <translation>權杖已於 {found} 到期；判定時間點為 {expected}。</translation>
    </message>
    <message>
        <source>The token runs out at {found}.</source>
        <translation>權杖將於 {found} 到期。</translation>
    </message>
    <message>
        <source>The token counts only from {found} on; judged as of {expected}.</source>
        <translation>權杖自 {found} 起才生效；判定時間點為 {expected}。</translation>
    </message>
    <message>
        <source>The token says that it was issued at {found}, which lies ahead of {expected}.</source>
        <translation>權杖自稱發行於 {found}，那時還在 {expected} 之後。</translation>
    </message>
    <message>
        <source>A time must be a number of seconds since 1970, as in {expected}; found {found}.</source>
        <translation>時間必須是自 1970 年起的秒數，例如 {expected}；實際為 {found}。</translation>
    </message>
    <message>
        <source>This looks like milliseconds: {found}. Times are seconds; meant is probably {expected}.</source>
        <translation>這看起來是毫秒：{found}。時間以秒計；原意可能是 {expected}。</translation>
    </message>
    <message>
        <source>This is no plausible moment in seconds since 1970: {found}.</source>
        <translation>以自 1970 年起的秒數來看，這不是合理的時間點：{found}。</translation>
    </message>
    <message>
        <source>The token has no exp: it never runs out.</source>
        <translation>權杖沒有 exp：永遠不會到期。</translation>
    </message>
    <message>
        <source>The token lives for {found}; an hour or less limits what a stolen one is good for.</source>
        <translation>權杖的效期是 {found}；一小時以內才能限制遭竊權杖的用處。</translation>
    </message>
    <message>
        <source>A registered claim has the wrong JSON type: {found}. Expected {expected}.</source>
        <translation>某個已註冊宣告的 JSON 類型不正確：{found}。預期 {expected}。</translation>
    </message>
    <message>
        <source>The issuer is {found}; expected exactly {expected}.</source>
        <translation>發行者是 {found}；預期必須完全等於 {expected}。</translation>
    </message>
    <message>
        <source>The token names no issuer; expected {expected}.</source>
        <translation>權杖沒有指明發行者；預期 {expected}。</translation>
    </message>
    <message>
        <source>The token is meant for {found}; expected {expected}.</source>
        <translation>權杖的受眾是 {found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The token names no audience; expected {expected}.</source>
        <translation>權杖沒有指明受眾；預期 {expected}。</translation>
    </message>
    <message>
        <source>The header&apos;s typ is {found}, which does not go with: {expected}.</source>
        <translation>標頭的 typ 是 {found}，與此不符：{expected}。</translation>
    </message>
    <message>
        <source>Anybody who sees the token can read: {found}. Signing hides nothing.</source>
        <translation>看得到權杖的人都能讀取：{found}。簽署不會隱藏任何內容。</translation>
    </message>
    <message>
        <source>A text holds the invisible or direction-changing character {found}; it is shown as what it is.</source>
        <translation>某段文字含有隱藏或改變書寫方向的字元 {found}；這裡如實顯示它。</translation>
    </message>
    <message>
        <source>A text looks like markup: {found}. It is shown as plain text.</source>
        <translation>某段文字看起來像標記語言：{found}。這裡以純文字顯示。</translation>
    </message>
    <message>
        <source>An ID token must have {expected}; missing: {found}.</source>
        <translation>ID 權杖必須有 {expected}；缺少：{found}。</translation>
    </message>
    <message>
        <source>The subject must be {expected}: {found}.</source>
        <translation>主體必須是 {expected}：{found}。</translation>
    </message>
    <message>
        <source>The ID token names no issuer; expected {expected}.</source>
        <translation>ID 權杖沒有指明發行者；預期 {expected}。</translation>
    </message>
    <message>
        <source>The audience can&apos;t be read: {found}; expected {expected}.</source>
        <translation>無法讀取受眾：{found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The ID token is meant for {found}; expected {expected}.</source>
        <translation>ID 權杖的受眾是 {found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The ID token is also meant for {found}, whom you did not name.</source>
        <translation>ID 權杖的受眾還包括 {found}，您並未指明它。</translation>
    </message>
    <message>
        <source>The ID token is also meant for {found}, whom you did not name; its azp is your client.</source>
        <translation>ID 權杖的受眾還包括 {found}，您並未指明它；其 azp 是您的用戶端。</translation>
    </message>
    <message>
        <source>There are several audiences and no azp that says for whom it was issued.</source>
        <translation>有好幾個受眾，卻沒有 azp 說明是發行給誰的。</translation>
    </message>
    <message>
        <source>The ID token was issued for {found}; the client is {expected}.</source>
        <translation>ID 權杖是發行給 {found} 的；用戶端是 {expected}。</translation>
    </message>
    <message>
        <source>{found} can&apos;t sign an ID token; the default is {expected}.</source>
        <translation>{found} 不能簽署 ID 權杖；預設為 {expected}。</translation>
    </message>
    <message>
        <source>{found} uses the client secret: only a client that can keep one may accept this.</source>
        <translation>{found} 使用用戶端密碼：只有能保守秘密的用戶端才可接受。</translation>
    </message>
    <message>
        <source>With a MAC there may be one audience only, because all of them would share the secret; found {found}.</source>
        <translation>使用訊息鑑別碼時只能有一個受眾，否則所有受眾都會共用秘密；實際為 {found}。</translation>
    </message>
    <message>
        <source>{found} is fine if it was agreed on; the default is {expected}.</source>
        <translation>{found} 在雙方已約定時沒有問題；預設為 {expected}。</translation>
    </message>
    <message>
        <source>The nonce is {found}; sent was {expected}. This may be a replay.</source>
        <translation>一次性亂數是 {found}；送出的是 {expected}。這可能是重送。</translation>
    </message>
    <message>
        <source>The ID token has no nonce; sent was {expected}.</source>
        <translation>ID 權杖沒有一次性亂數；送出的是 {expected}。</translation>
    </message>
    <message>
        <source>The authentication class is {found}; asked for was {expected}.</source>
        <translation>驗證情境等級是 {found}；要求的是 {expected}。</translation>
    </message>
    <message>
        <source>auth_time is missing or no number, and a maximum age was asked for.</source>
        <translation>auth_time 缺少或不是數字，而請求要求了最長時間。</translation>
    </message>
    <message>
        <source>The sign-in is {found} old; at most {expected} was asked for.</source>
        <translation>登入至今已有 {found}；要求的上限是 {expected}。</translation>
    </message>
    <message>
        <source>at_hash is {found}; this access token gives {expected}.</source>
        <translation>at_hash 是 {found}；由這個存取權杖算出的是 {expected}。</translation>
    </message>
    <message>
        <source>There is no at_hash. It is only required where the ID token came from the authorization endpoint.</source>
        <translation>沒有 at_hash。只有當 ID 權杖來自授權端點時才必須有。</translation>
    </message>
    <message>
        <source>No hash is defined for the token&apos;s algorithm.</source>
        <translation>權杖的演算法沒有定義雜湊。</translation>
    </message>
    <message>
        <source>c_hash is {found}; this code gives {expected}.</source>
        <translation>c_hash 是 {found}；由這個授權碼算出的是 {expected}。</translation>
    </message>
    <message>
        <source>There is no c_hash. It is only required where the ID token came from the authorization endpoint.</source>
        <translation>沒有 c_hash。只有當 ID 權杖來自授權端點時才必須有。</translation>
    </message>
    <message>
        <source>The header has {found}; an ID token should not bring keys along.</source>
        <translation>標頭有 {found}；ID 權杖不應自己帶來金鑰。</translation>
    </message>
    <message>
        <source>The header&apos;s typ is {found}; an access token of RFC 9068 has {expected}.</source>
        <translation>標頭的 typ 是 {found}；RFC 9068 的存取權杖是 {expected}。</translation>
    </message>
    <message>
        <source>The header&apos;s typ is {found}: by its claims an access token, but not of the profile of RFC 9068 ({expected}).</source>
        <translation>標頭的 typ 是 {found}：從宣告看是存取權杖，但不屬於 RFC 9068 的設定檔 ({expected})。</translation>
    </message>
    <message>
        <source>An access token of RFC 9068 must have {expected}; missing: {found}.</source>
        <translation>RFC 9068 的存取權杖必須有 {expected}；缺少：{found}。</translation>
    </message>
    <message>
        <source>An access token of RFC 9068 would also have: {found}.</source>
        <translation>RFC 9068 的存取權杖還會有：{found}。</translation>
    </message>
    <message>
        <source>The access token is meant for {found}; this resource is {expected}.</source>
        <translation>存取權杖的受眾是 {found}；這個資源是 {expected}。</translation>
    </message>
    <message>
        <source>The access token is good at several resources: {found}. Each of them could use it at the others.</source>
        <translation>存取權杖可用於好幾個資源：{found}。其中每一個都能拿它去用在其他資源上。</translation>
    </message>
    <message>
        <source>The token is bound to the key {found}; expected {expected}.</source>
        <translation>權杖繫結於金鑰 {found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The token is bound to a key and was sent as {found}; it needs its proof along ({expected}).</source>
        <translation>權杖繫結於金鑰，卻以 {found} 送出；它必須附上證明 ({expected})。</translation>
    </message>
    <message>
        <source>The token is bound to a key. Give the proof&apos;s thumbprint to compare.</source>
        <translation>權杖繫結於金鑰。請提供證明的指紋以便比較。</translation>
    </message>
    <message>
        <source>The token does not grant {found}; wanted was {expected}.</source>
        <translation>權杖沒有授予 {found}；需要的是 {expected}。</translation>
    </message>
    <message>
        <source>The token stood in the query of a URL ({found}): it ends up in logs, histories and Referer fields.</source>
        <translation>權杖出現在 URL 的查詢部分 ({found})：它會留在記錄檔、瀏覽歷程與 Referer 欄位中。</translation>
    </message>
    <message>
        <source>The token stood in the fragment of a URL ({found}), as the implicit flow has it: it ends up in the browser&apos;s history.</source>
        <translation>權杖出現在 URL 的片段 ({found})，如隱含流程的做法：它會留在瀏覽器的歷程中。</translation>
    </message>
    <message>
        <source>A logout token must have {expected}; missing: {found}.</source>
        <translation>登出權杖必須有 {expected}；缺少：{found}。</translation>
    </message>
    <message>
        <source>There is no events claim with {expected}.</source>
        <translation>沒有含 {expected} 的 events 宣告。</translation>
    </message>
    <message>
        <source>events must hold {expected}; found {found}.</source>
        <translation>events 必須包含 {expected}；實際為 {found}。</translation>
    </message>
    <message>
        <source>A logout token must not have a nonce: it could pass for an ID token.</source>
        <translation>登出權杖不得有一次性亂數：否則可能被當成 ID 權杖。</translation>
    </message>
    <message>
        <source>The header&apos;s typ is {found}; a proof has {expected}.</source>
        <translation>標頭的 typ 是 {found}；證明應為 {expected}。</translation>
    </message>
    <message>
        <source>{found} is no asymmetric algorithm; usual are {expected}.</source>
        <translation>{found} 不是非對稱演算法；常用的是 {expected}。</translation>
    </message>
    <message>
        <source>The proof brings no public key along.</source>
        <translation>證明沒有帶來公開金鑰。</translation>
    </message>
    <message>
        <source>The key in the proof can&apos;t be read: {found}; expected {expected}.</source>
        <translation>無法讀取證明中的金鑰：{found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The proof brings a private key along. Throw that key away.</source>
        <translation>證明帶來了私密金鑰。請丟棄那把金鑰。</translation>
    </message>
    <message>
        <source>The proof does not verify with its own key.</source>
        <translation>以證明自己的金鑰驗證，證明不正確。</translation>
    </message>
    <message>
        <source>A proof must have {expected}; missing: {found}.</source>
        <translation>證明必須有 {expected}；缺少：{found}。</translation>
    </message>
    <message>
        <source>The proof is for the method {found}; the request uses {expected}.</source>
        <translation>證明是給方法 {found} 的；請求使用 {expected}。</translation>
    </message>
    <message>
        <source>The proof names no method; the request uses {expected}.</source>
        <translation>證明沒有指明方法；請求使用 {expected}。</translation>
    </message>
    <message>
        <source>The proof is for {found}; the request goes to {expected}.</source>
        <translation>證明是給 {found} 的；請求送往 {expected}。</translation>
    </message>
    <message>
        <source>The proof&apos;s nonce is {found}; the server gave {expected}.</source>
        <translation>證明的一次性亂數是 {found}；伺服器給的是 {expected}。</translation>
    </message>
    <message>
        <source>The proof has no nonce; the server gave {expected}.</source>
        <translation>證明沒有一次性亂數；伺服器給的是 {expected}。</translation>
    </message>
    <message>
        <source>The proof was made at {found}; accepted is {expected}.</source>
        <translation>證明產生於 {found}；可接受的是 {expected}。</translation>
    </message>
    <message>
        <source>ath is {found}; this access token gives {expected}.</source>
        <translation>ath 是 {found}；由這個存取權杖算出的是 {expected}。</translation>
    </message>
    <message>
        <source>The proof has no ath; with this access token it must be {expected}.</source>
        <translation>證明沒有 ath；有這個存取權杖時，它必須是 {expected}。</translation>
    </message>
    <message>
        <source>The proof&apos;s key is {found}; the access token is bound to {expected}.</source>
        <translation>證明的金鑰是 {found}；存取權杖繫結於 {expected}。</translation>
    </message>
    <message>
        <source>A client assertion must have iss and sub; missing: {found}.</source>
        <translation>用戶端斷言必須有 iss 與 sub；缺少：{found}。</translation>
    </message>
    <message>
        <source>The issuer is {found}; it must be the client, {expected}.</source>
        <translation>發行者是 {found}；它必須是用戶端 {expected}。</translation>
    </message>
    <message>
        <source>The subject is {found}; it must be the client, {expected}.</source>
        <translation>主體是 {found}；它必須是用戶端 {expected}。</translation>
    </message>
    <message>
        <source>There must be one audience, the issuer of the server; found {found}.</source>
        <translation>必須只有一個受眾，也就是伺服器的發行者；實際為 {found}。</translation>
    </message>
    <message>
        <source>The assertion is meant for {found}; expected {expected}.</source>
        <translation>斷言的受眾是 {found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>A client assertion must run out; exp is missing or no number.</source>
        <translation>用戶端斷言必須會到期；exp 缺少或不是數字。</translation>
    </message>
    <message>
        <source>There is no jti, so the server can&apos;t notice that it is sent twice.</source>
        <translation>沒有 jti，因此伺服器無法察覺它被送出兩次。</translation>
    </message>
    <message>
        <source>The assertion is good for another {found}; it is used at once, so {expected} is more than enough.</source>
        <translation>斷言還有 {found}才到期；它會立即使用，因此 {expected}就綽綽有餘。</translation>
    </message>
    <message>
        <source>The request object is of the client {found}; expected {expected}.</source>
        <translation>請求物件屬於用戶端 {found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The request object names no client_id; expected {expected}.</source>
        <translation>請求物件沒有指明 client_id；預期 {expected}。</translation>
    </message>
    <message>
        <source>A request object must not hold {found}.</source>
        <translation>請求物件不得含有 {found}。</translation>
    </message>
    <message>
        <source>{found} leaks through padding errors; use {expected}.</source>
        <translation>{found} 會因填補錯誤而洩漏內容；請使用 {expected}。</translation>
    </message>
    <message>
        <source>IV and tag have {found} octets; this algorithm has {expected}.</source>
        <translation>初始向量與鑑別標籤有 {found} 位元組；這個演算法是 {expected} 位元組。</translation>
    </message>
    <message>
        <source>With {found} the encrypted key must be empty.</source>
        <translation>使用 {found} 時，加密金鑰必須是空的。</translation>
    </message>
    <message>
        <source>There is no ephemeral key (epk): {found}.</source>
        <translation>沒有臨時金鑰 (epk)：{found}。</translation>
    </message>
    <message>
        <source>The ephemeral key can&apos;t be used: {found}; expected {expected}.</source>
        <translation>臨時金鑰無法使用：{found}；預期 {expected}。</translation>
    </message>
    <message>
        <source>The ephemeral key is a private one.</source>
        <translation>臨時金鑰是私密金鑰。</translation>
    </message>
    <message>
        <source>The iteration count is {found}; accepted is {expected}.</source>
        <translation>迭代次數是 {found}；可接受的是 {expected}。</translation>
    </message>
    <message>
        <source>The content was compressed before it was encrypted ({found}): its length can give its content away.</source>
        <translation>內容在加密前先經過壓縮 ({found})：其長度可能洩漏內容。</translation>
    </message>
    <message>
        <source>{found} encrypts to a public key: anybody can have sent this.</source>
        <translation>{found} 是對公開金鑰加密：任何人都可能送出它。</translation>
    </message>
    <message>
        <source>The digests use {found}, which is not registered for this; usual is {expected}.</source>
        <translation>摘要使用 {found}，它沒有為此用途註冊；常用的是 {expected}。</translation>
    </message>
    <message>
        <source>Valid: made by the holder of the key with the thumbprint {found}.</source>
        <translation>有效：由指紋為 {found} 的金鑰持有者產生。</translation>
    </message>
    <message>
        <source>Invalid: {found}</source>
        <translation>無效：{found}</translation>
    </message>
    <message>
        <source>Malformed: {found}</source>
        <translation>格式錯誤：{found}</translation>
    </message>
    <message>
        <source>Unverified: {found}</source>
        <translation>未驗證：{found}</translation>
    </message>
    <message>
        <source>Not checked: {found}.</source>
        <translation>未檢查：{found}。</translation>
    </message>
    <message>
        <source>no error was found, and the signature was not checked with a key of yours or of the issuer.</source>
        <translation>沒有發現錯誤，但簽章未經您或發行者的金鑰檢查。</translation>
    </message>
    <message>
        <source>no error was found, and the token is not signed.</source>
        <translation>沒有發現錯誤，而權杖沒有簽署。</translation>
    </message>
    <message>
        <source>the token is encrypted; what is inside can&apos;t be judged without its key.</source>
        <translation>權杖已加密；沒有它的金鑰，就無法判定其中的內容。</translation>
    </message>
    <message>
        <source>this token means something only to the server that issued it; ask its introspection endpoint.</source>
        <translation>這個權杖只對發行它的伺服器有意義；請詢問其內省端點。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>A DPoP proof names neither issuer nor audience.</source>
        <translation>DPoP 證明既不指明發行者，也不指明受眾。</translation>
    </message>
    <message>
        <source>The payload stands in the token, and another one was given apart. Which of the two is meant can&apos;t be told.</source>
        <translation>權杖中已有承載內容，另外又提供了一份不同的內容，無法得知是指哪一份。</translation>
    </message>
    <message>
        <source>The text {found} holds half of a surrogate pair, which stands for no character.</source>
        <translation>文字 {found} 含有半個代理對，不代表任何字元。</translation>
    </message>
    <message>
        <source>The signature was not checked. Of the keys that were given, these can&apos;t be used: {found}.</source>
        <translation>未檢查簽章。提供的金鑰中，以下無法使用：{found}。</translation>
    </message>
    <message>
        <source>The key ({found}) does not belong to the family of the token&apos;s algorithm ({expected}).</source>
        <translation>金鑰 ({found}) 不屬於權杖演算法的家族 ({expected})。</translation>
    </message>
    <message>
        <source>What the key says about its use contradicts itself: {found}; expected {expected}.</source>
        <translation>金鑰對自身用途的說明互相矛盾：{found}；預期為 {expected}。</translation>
    </message>
    <message>
        <source>The token calls itself a DPoP proof, and no proof was asked for, so its own key does not count. To judge it as a proof, say that it is one (Treat as, or --as dpop).</source>
        <translation>權杖自稱是 DPoP 證明，但並未要求證明，因此它自己的金鑰不算數。若要以證明判定，請指明它是證明（「視為」，或 --as dpop）。</translation>
    </message>
    <message>
        <source>A member of the key is not plain base64url: {expected}.</source>
        <translation>金鑰的某個成員不是純粹的 base64url：{expected}。</translation>
    </message>
    <message>
        <source>A certificate of the key can&apos;t be read: {found}; expected {expected}.</source>
        <translation>無法讀取金鑰的憑證：{found}；預期為 {expected}。</translation>
    </message>
    <message>
        <source>The token says that it is from {found}, and the key that verifies it belongs to {expected}. The keys of one issuer say nothing about the tokens of another.</source>
        <translation>權杖自稱來自 {found}，但驗證它的金鑰屬於 {expected}。一個發行者的金鑰無法證明另一個發行者的權杖。</translation>
    </message>
    <message>
        <source>The header&apos;s typ is {found}, and such a token does not belong in {expected}.</source>
        <translation>標頭的 typ 是 {found}，這種權杖不該出現在 {expected}。</translation>
    </message>
    <message>
        <source>An ID token would also have: {found}.</source>
        <translation>ID 權杖還會有：{found}。</translation>
    </message>
    <message>
        <source>The sign-in is said to have been at {found}, which lies ahead of {expected}.</source>
        <translation>權杖稱登入時間為 {found}，晚於 {expected}。</translation>
    </message>
    <message>
        <source>The token is not bound to the key of a proof; expected {expected}.</source>
        <translation>權杖未繫結到證明的金鑰；預期為 {expected}。</translation>
    </message>
    <message>
        <source>A client assertion would also run out; there is no {expected}.</source>
        <translation>用戶端斷言還應有到期時間；這裡沒有 {expected}。</translation>
    </message>
    <message>
        <source>The salt (p2s) has {found} octets; it needs at least {expected}.</source>
        <translation>鹽值 (p2s) 有 {found} 個位元組；至少需要 {expected} 個。</translation>
    </message>
    <message>
        <source>zip ({found}) stands outside the protected header, where anybody can change it.</source>
        <translation>zip ({found}) 位於受保護的標頭之外，任何人都能更改。</translation>
    </message>
    <message>
        <source>zip is {found}; the only registered method is {expected}.</source>
        <translation>zip 是 {found}；唯一註冊的方法是 {expected}。</translation>
    </message>
    <message>
        <source>This has not the shape of an SD-JWT: expected {expected}, found {found}.</source>
        <translation>這不是 SD-JWT 的形式：預期為 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>These expectations were given and not looked at, since they do not apply to this kind of token ({expected}) or it says nothing about them: {found}.</source>
        <translation>提供了以下預期但未比對，因為它們不適用於這種權杖 ({expected})，或權杖對此沒有說明：{found}。</translation>
    </message>
    <message>
        <source>Valid: signed with the key {found} that you gave ({expected}).</source>
        <translation>有效：以您提供的金鑰 {found} ({expected}) 簽署。</translation>
    </message>
    <message>
        <source>Valid: signed with the key {found} from the metadata of {expected}.</source>
        <translation>有效：以 {expected} 中繼資料中的金鑰 {found} 簽署。</translation>
    </message>
    <message>
        <source>Valid: signed with the certificate {found}, whose chain ends at an anchor that you gave.</source>
        <translation>有效：以憑證 {found} 簽署，其憑證鏈止於您提供的信任錨點。</translation>
    </message>
    <message>
        <source>The key was fetched {found} ago.</source>
        <translation>金鑰於 {found}前取得。</translation>
    </message>
    <message>
        <source>There is no token in this text. Looked for: signed and encrypted tokens in the compact and the JSON form, and values that are named as tokens are, as in access_token or after Bearer.</source>
        <translation>這段文字中沒有權杖。已尋找：緊湊形式與 JSON 形式的已簽署與已加密權杖，以及像 access_token 或 Bearer 之後那樣以權杖命名的值。</translation>
    </message>
    <message>
        <source>The token stood in a URL, and nothing says that it is an access token.</source>
        <translation>權杖出現在 URL 中，但沒有任何資訊表明它是存取權杖。</translation>
    </message>
    <message>
        <source>The token was issued to {found}; expected is {expected}.</source>
        <translation>權杖發行給 {found}，預期為 {expected}。</translation>
    </message>
    <message>
        <source>You expect what only an ID token shows.</source>
        <translation>您的預期只有 ID 權杖才有。</translation>
    </message>
    <message>
        <source>The secret is the text of a public key ({found}): whoever has that key, which is everybody, can make such tokens.</source>
        <translation>這個秘密是公開金鑰的文字（{found}）：任何擁有該金鑰的人，也就是所有人，都能產生這種權杖。</translation>
    </message>
    <message>
        <source>The key&apos;s certificate ran out at {found}; judged as of {expected}.</source>
        <translation>金鑰的憑證已於 {found} 到期；以 {expected} 為準判定。</translation>
    </message>
    <message>
        <source>The key&apos;s certificate is not valid before {found}; judged as of {expected}.</source>
        <translation>金鑰的憑證在 {found} 之前無效；以 {expected} 為準判定。</translation>
    </message>
    <message>
        <source>The key&apos;s certificate runs out at {found}.</source>
        <translation>金鑰的憑證將於 {found} 到期。</translation>
    </message>
    <message>
        <source>The key came without a certificate.</source>
        <translation>這把金鑰沒有附帶憑證。</translation>
    </message>
    <message>
        <source>Expected is {expected}, a template for the issuers of many tenants. The token names {found}: expect that, if it is the tenant that you trust.</source>
        <translation>預期的是 {expected}，這是許多租戶的發行者範本。權杖寫的是 {found}：若它就是您信任的租戶，請以此為預期。</translation>
    </message>
    <message>
        <source>This does not arise with these keys.</source>
        <translation>這些金鑰沒有這個問題。</translation>
    </message>
    <message>
        <source>What it signs is another token, which holds the claims.</source>
        <translation>它簽署的是另一個權杖，宣告在那個權杖裡。</translation>
    </message>
    <message>
        <source>The header names the key for which it was encrypted.</source>
        <translation>標頭指出它是為哪把金鑰加密的。</translation>
    </message>
    <message>
        <source>A logout token must be signed; the alg of this one is {found}.</source>
        <translation>登出權杖必須簽署；這個權杖的 alg 是 {found}。</translation>
    </message>
    <message>
        <source>The key with the id {found} was given and can&apos;t be used.</source>
        <translation>識別碼為 {found} 的金鑰已經提供，但無法使用。</translation>
    </message>
    <message>
        <source>The keys that were given have no ids, so all were tried.</source>
        <translation>您提供的金鑰沒有識別碼，因此全都試過了。</translation>
    </message>
    <message>
        <source>Keys that were given can&apos;t be used: {found}.</source>
        <translation>有些提供的金鑰無法使用：{found}。</translation>
    </message>
    <message>
        <source>The token holds no other token.</source>
        <translation>權杖裡沒有另一個權杖。</translation>
    </message>
    <message>
        <source>The token inside is not signed: its alg is {found}.</source>
        <translation>內層權杖沒有簽署：它的 alg 是 {found}。</translation>
    </message>
    <message>
        <source>The token inside was not judged.</source>
        <translation>內層權杖沒有經過判定。</translation>
    </message>
    <message>
        <source>Clocks were allowed to differ by {found}; usual is at most {expected}.</source>
        <translation>容許時鐘相差 {found}；通常最多 {expected}。</translation>
    </message>
    <message>
        <source>{found} is later than any date, so the token never expires.</source>
        <translation>{found} 晚於任何日期，所以權杖永遠不會到期。</translation>
    </message>
    <message>
        <source>A claim says what the token is, and that does not go with {expected}: {found}.</source>
        <translation>有個宣告說明了權杖的種類，而那與 {expected} 不符：{found}。</translation>
    </message>
    <message>
        <source>Warning: {found}</source>
        <translation>警告：{found}</translation>
    </message>
    <message>
        <source>And more warnings: {found}.</source>
        <translation>還有其他警告：{found} 項。</translation>
    </message>
    <message>
        <source>A JWT is always written in the compact form; this one is {found}. If it is not meant as a JWT, treat it as a signed object (jws).</source>
        <translation>JWT 一律以精簡形式書寫；這一個是 {found}。如果它本來就不是 JWT，請當作已簽署的物件（jws）處理。</translation>
    </message>
    <message>
        <source>(octet %1)</source>
        <translation>（第 %1 個位元組）</translation>
    </message>
    <message>
        <source>No state was sent, so only PKCE or a nonce ties the answer to this browser.</source>
        <translation>沒有送出 state，所以只有 PKCE 或一次性亂數把回應與這個瀏覽器繫結在一起。</translation>
    </message>
    <message>
        <source>The answer carries the state {found}; sent was {expected}.</source>
        <translation>回應帶有的 state 是 {found}；送出的是 {expected}。</translation>
    </message>
    <message>
        <source>The request has no state: nothing in the address ties the answer to this browser.</source>
        <translation>請求沒有 state：位址裡沒有任何內容把回應與這個瀏覽器繫結在一起。</translation>
    </message>
    <message>
        <source>The state has {found} characters and can be guessed; use at least {expected} random ones.</source>
        <translation>state 有 {found} 個字元，猜得到；請至少用 {expected} 個隨機字元。</translation>
    </message>
    <message>
        <source>The answer names no issuer, and the server does not announce that it would.</source>
        <translation>回應沒有指出發行者，伺服器也沒有公布會指出。</translation>
    </message>
    <message>
        <source>The answer names the issuer {found}, and nothing is known to compare it with.</source>
        <translation>回應指出發行者 {found}，但沒有已知的值可以比較。</translation>
    </message>
    <message>
        <source>The server announces that it names its issuer in every answer, and this one does not: expected {expected}.</source>
        <translation>伺服器公布會在每個回應指出發行者，這個回應卻沒有：應為 {expected}。</translation>
    </message>
    <message>
        <source>The answer is from the issuer {found}, and the request went to {expected}.</source>
        <translation>回應來自發行者 {found}，請求卻是送往 {expected}。</translation>
    </message>
    <message>
        <source>These parameters stand more than once: {found}.</source>
        <translation>這些參數出現不只一次：{found}。</translation>
    </message>
    <message>
        <source>The response type {found} asks for an access token in the address.</source>
        <translation>回應類型 {found} 要求把存取權杖放在位址裡。</translation>
    </message>
    <message>
        <source>An access token came through the browser, as the implicit flow has it.</source>
        <translation>有存取權杖經由瀏覽器送來，正如隱含流程那樣。</translation>
    </message>
    <message>
        <source>The password grant hands the user&apos;s password to the client.</source>
        <translation>密碼授權把使用者的密碼交給用戶端。</translation>
    </message>
    <message>
        <source>The response type {found} needs a nonce, and the request has none.</source>
        <translation>回應類型 {found} 需要一次性亂數，請求裡卻沒有。</translation>
    </message>
    <message>
        <source>The request asks for openid without a nonce, so a stolen code could be slipped in where the server does not enforce PKCE.</source>
        <translation>請求要求 openid 卻沒有一次性亂數，所以在伺服器不強制 PKCE 的地方，被偷的授權碼可能被塞進來。</translation>
    </message>
    <message>
        <source>The answer came as {found}; asked for was {expected}.</source>
        <translation>回應以 {found} 送來；要求的是 {expected}。</translation>
    </message>
    <message>
        <source>The answer holds {found}; asked for was {expected}.</source>
        <translation>回應含有 {found}；要求的是 {expected}。</translation>
    </message>
    <message>
        <source>The request has no code_challenge.</source>
        <translation>請求沒有 code_challenge。</translation>
    </message>
    <message>
        <source>The token request has no code_verifier, and a code_challenge was sent.</source>
        <translation>權杖請求沒有 code_verifier，先前卻送出了 code_challenge。</translation>
    </message>
    <message>
        <source>This response type gives no code, so there is nothing to protect.</source>
        <translation>這種回應類型不給授權碼，所以沒有要保護的內容。</translation>
    </message>
    <message>
        <source>The method is {found}: the verifier itself stands in the request.</source>
        <translation>方法是 {found}：PKCE 的驗證碼本身就在請求裡。</translation>
    </message>
    <message>
        <source>No method is named, which means plain: the verifier itself stands in the request.</source>
        <translation>沒有指出方法，也就是 plain：PKCE 的驗證碼本身就在請求裡。</translation>
    </message>
    <message>
        <source>The method {found} is not registered; use {expected}.</source>
        <translation>方法 {found} 沒有註冊；請用 {expected}。</translation>
    </message>
    <message>
        <source>The verifier is not well formed: found {found}, expected {expected}.</source>
        <translation>PKCE 的驗證碼格式不正確：找到 {found}，應為 {expected}。</translation>
    </message>
    <message>
        <source>The verifier does not give the challenge that was sent.</source>
        <translation>PKCE 的驗證碼算不出送出的質詢值。</translation>
    </message>
    <message>
        <source>The metadata do not list these: {found}.</source>
        <translation>中繼資料沒有列出這些：{found}。</translation>
    </message>
    <message>
        <source>The redirect URI {found} holds a wildcard.</source>
        <translation>重新導向 URI {found} 含有萬用字元。</translation>
    </message>
    <message>
        <source>The redirect URI {found} has steps such as .. in its path, which readers resolve differently.</source>
        <translation>重新導向 URI {found} 的路徑裡有 .. 之類的步驟，不同讀取者的解讀不同。</translation>
    </message>
    <message>
        <source>The redirect URI {found} is not absolute.</source>
        <translation>重新導向 URI {found} 不是絕對的。</translation>
    </message>
    <message>
        <source>The redirect URI {found} has a fragment.</source>
        <translation>重新導向 URI {found} 含有片段。</translation>
    </message>
    <message>
        <source>The redirect URI {found} is not protected: http is for this machine itself.</source>
        <translation>重新導向 URI {found} 未受保護：http 只用於這部電腦本身。</translation>
    </message>
    <message>
        <source>The scheme {found} has no dot: any program may claim it. Use the reverse of a domain name that is yours, such as {expected}.</source>
        <translation>通訊協定 {found} 沒有點：任何程式都可能佔用它。請把您自己的網域名稱反過來寫，例如 {expected}。</translation>
    </message>
    <message>
        <source>The scheme {found} must not be used for a redirect.</source>
        <translation>重新導向不得使用通訊協定 {found}。</translation>
    </message>
    <message>
        <source>The redirect URI has a user name or a password in it.</source>
        <translation>重新導向 URI 裡有使用者名稱或密碼。</translation>
    </message>
    <message>
        <source>The redirect URI says localhost; use {expected}.</source>
        <translation>重新導向 URI 寫的是 localhost；請用 {expected}。</translation>
    </message>
    <message>
        <source>The redirect URI does not point to this machine.</source>
        <translation>重新導向 URI 不是指向這部電腦。</translation>
    </message>
    <message>
        <source>The answer may be stored: Cache-Control is {found}.</source>
        <translation>回應可能被儲存：Cache-Control 是 {found}。</translation>
    </message>
    <message>
        <source>The answer is a form ({found}) in place of JSON. It was read all the same.</source>
        <translation>回應是表單 ({found})，而不是 JSON。仍然讀取了它。</translation>
    </message>
    <message>
        <source>The answer is JSON and calls itself {found}.</source>
        <translation>回應是 JSON，卻自稱為 {found}。</translation>
    </message>
    <message>
        <source>The answer has no token_type. It was taken for Bearer.</source>
        <translation>回應沒有 token_type。已把它當成 Bearer。</translation>
    </message>
    <message>
        <source>The token_type is written {found}; case does not matter, usual is {expected}.</source>
        <translation>token_type 寫成 {found}；大小寫沒有關係，通常寫成 {expected}。</translation>
    </message>
    <message>
        <source>The token_type is {found}; known are {expected}.</source>
        <translation>token_type 是 {found}；已知的有 {expected}。</translation>
    </message>
    <message>
        <source>The answer does not say how long the access token holds.</source>
        <translation>回應沒有說明存取權杖有效多久。</translation>
    </message>
    <message>
        <source>The answer does not say how long the codes hold.</source>
        <translation>回應沒有說明這些碼有效多久。</translation>
    </message>
    <message>
        <source>{expected} is text in place of a number: {found}. It was read all the same.</source>
        <translation>{expected} 是文字而不是數字：{found}。仍然讀取了它。</translation>
    </message>
    <message>
        <source>{expected} is no whole number of seconds: {found}. It was left out.</source>
        <translation>{expected} 不是整數秒：{found}。已略去。</translation>
    </message>
    <message>
        <source>The scope is a list: {found}. It was read all the same.</source>
        <translation>範圍是清單：{found}。仍然讀取了它。</translation>
    </message>
    <message>
        <source>Asked for and not granted: {found}. Granted was: {expected}.</source>
        <translation>要求了但沒有授予：{found}。授予的是：{expected}。</translation>
    </message>
    <message>
        <source>The request asked for openid, and no ID token came.</source>
        <translation>請求要求 openid，卻沒有收到 ID 權杖。</translation>
    </message>
    <message>
        <source>No ID token came with the refreshed access token, which is allowed.</source>
        <translation>更新存取權杖時沒有附上 ID 權杖，這是允許的。</translation>
    </message>
    <message>
        <source>The request asked for offline_access, and no refresh token came. Many servers want prompt=consent with it.</source>
        <translation>請求要求 offline_access，卻沒有收到更新權杖。許多伺服器要求同時有 prompt=consent。</translation>
    </message>
    <message>
        <source>The server refused under the status {found}.</source>
        <translation>伺服器以狀態 {found} 拒絕。</translation>
    </message>
    <message>
        <source>The refusal says nothing: its body is empty.</source>
        <translation>拒絕沒有任何說明：它的本文是空的。</translation>
    </message>
    <message>
        <source>The refusal is a form in place of JSON.</source>
        <translation>拒絕是表單，而不是 JSON。</translation>
    </message>
    <message>
        <source>The refusal holds no error code of OAuth; it is {found}.</source>
        <translation>拒絕不含 OAuth 的錯誤碼；它是 {found}。</translation>
    </message>
    <message>
        <source>The refusal has no WWW-Authenticate.</source>
        <translation>拒絕沒有 WWW-Authenticate。</translation>
    </message>
    <message>
        <source>The address stands under {found} in place of {expected}. It was read all the same.</source>
        <translation>位址放在 {found}，而不是 {expected}。仍然讀取了它。</translation>
    </message>
    <message>
        <source>The page {found} is not protected by TLS.</source>
        <translation>頁面 {found} 未受 TLS 保護。</translation>
    </message>
    <message>
        <source>verification_uri_complete was left out, since it is no web address but {found}.</source>
        <translation>已略去 verification_uri_complete，因為它不是網頁位址，而是 {found}。</translation>
    </message>
    <message>
        <source>The server names no interval; {expected} seconds are used.</source>
        <translation>伺服器沒有指出間隔；使用 {expected} 秒。</translation>
    </message>
    <message>
        <source>The interval of {found} seconds is not sensible; {expected} seconds are used.</source>
        <translation>{found} 秒的間隔不合理；使用 {expected} 秒。</translation>
    </message>
    <message>
        <source>The refusal challenges with {found}, and with none of {expected}.</source>
        <translation>拒絕以 {found} 質詢，其中沒有 {expected}。</translation>
    </message>
    <message>
        <source>WWW-Authenticate can&apos;t be read: expected {expected}, found {found}.</source>
        <translation>無法讀取 WWW-Authenticate：應為 {expected}，找到 {found}。</translation>
    </message>
    <message>
        <source>The error came with {found}; expected {expected}.</source>
        <translation>錯誤以 {found} 送來；應為 {expected}。</translation>
    </message>
    <message>
        <source>UserInfo is about {found}; the ID token is about {expected}.</source>
        <translation>UserInfo 說的是 {found}；ID 權杖說的是 {expected}。</translation>
    </message>
    <message>
        <source>The answer has no sub.</source>
        <translation>回應沒有 sub。</translation>
    </message>
    <message>
        <source>There is no ID token to compare with.</source>
        <translation>沒有 ID 權杖可以比較。</translation>
    </message>
    <message>
        <source>The answer is signed, and its signature was not checked here. Open it as a token.</source>
        <translation>回應已簽署，但這裡沒有檢查它的簽章。請把它當成權杖開啟。</translation>
    </message>
    <message>
        <source>The answer is encrypted and can&apos;t be read without its key. Open it as a token.</source>
        <translation>回應已加密，沒有它的金鑰就無法讀取。請把它當成權杖開啟。</translation>
    </message>
    <message>
        <source>The server says that the token is not active.</source>
        <translation>伺服器表示權杖不在使用中。</translation>
    </message>
    <message>
        <source>The server calls the token active, although it expired at {found}.</source>
        <translation>伺服器說權杖在使用中，但它已於 {found} 到期。</translation>
    </message>
    <message>
        <source>The server calls the token active, although it only holds from {found}.</source>
        <translation>伺服器說權杖在使用中，但它從 {found} 起才有效。</translation>
    </message>
    <message>
        <source>The server confirmed with {found}; expected {expected}.</source>
        <translation>伺服器以 {found} 確認；應為 {expected}。</translation>
    </message>
    <message>
        <source>The metadata lack {found}.</source>
        <translation>中繼資料缺少 {found}。</translation>
    </message>
    <message>
        <source>These addresses can&apos;t be used: {found}.</source>
        <translation>這些位址無法使用：{found}。</translation>
    </message>
    <message>
        <source>An OpenID provider has to offer {expected}; it offers {found}.</source>
        <translation>OpenID 提供者必須提供 {expected}；它提供的是 {found}。</translation>
    </message>
    <message>
        <source>The metadata do not say whether PKCE is supported; many servers do it without saying so.</source>
        <translation>中繼資料沒有說明是否支援 PKCE；許多伺服器支援卻不說。</translation>
    </message>
    <message>
        <source>The metadata list {found} and not {expected}.</source>
        <translation>中繼資料列出 {found}，沒有 {expected}。</translation>
    </message>
    <message>
        <source>The answer names no issuer outside its ID token, which names one and is checked for it.</source>
        <translation>回應在 ID 權杖之外沒有指出發行者；ID 權杖裡有，並且會檢查。</translation>
    </message>
    <message>
        <source>This ID token says {found}; the first one said {expected}.</source>
        <translation>這個 ID 權杖說的是 {found}；第一個說的是 {expected}。</translation>
    </message>
    <message>
        <source>The server is on this machine and speaks http: nothing is encrypted, and nothing leaves the machine.</source>
        <translation>伺服器就在這台電腦上並使用 http：沒有任何加密，也沒有任何東西離開這台電腦。</translation>
    </message>
    <message>
        <source>The connection is not encrypted; anybody on the way reads it.</source>
        <translation>連線未加密；途中任何人都讀得到。</translation>
    </message>
    <message>
        <source>The connection uses {found}; expected {expected}.</source>
        <translation>連線使用 {found}；應為 {expected}。</translation>
    </message>
    <message>
        <source>The cipher suite {found} is no longer recommended; expected {expected}.</source>
        <translation>已不建議使用加密套件 {found}；應為 {expected}。</translation>
    </message>
    <message>
        <source>The server is on this machine and speaks http: it shows no certificate.</source>
        <translation>伺服器就在這台電腦上並使用 http：它不出示憑證。</translation>
    </message>
    <message>
        <source>Without TLS no certificate says who answers.</source>
        <translation>沒有 TLS 就沒有憑證說明是誰在回答。</translation>
    </message>
    <message>
        <source>The certificate was refused: {found}.</source>
        <translation>憑證遭拒：{found}。</translation>
    </message>
    <message>
        <source>The certificate of {found} was accepted for its fingerprint, as you asked. Its authority, name and dates were not looked at.</source>
        <translation>依照您的要求，{found} 的憑證因指紋相符而被接受。沒有查看其發行機構、名稱與日期。</translation>
    </message>
    <message>
        <source>The server redirects with {found}; expected {expected} or an answer.</source>
        <translation>伺服器以 {found} 重新導向；應為 {expected} 或直接回答。</translation>
    </message>
    <message>
        <source>The scope has commas in place of blanks: {found}. It was read all the same.</source>
        <translation>範圍以逗號取代空白：{found}。仍予以讀取。</translation>
    </message>
    <message>
        <source>%1 a</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The recording does not show what this needs: {found}.</source>
        <translation>錄製檔中沒有這項檢查所需的內容：{found}。</translation>
    </message>
    <message>
        <source>The server wants requests to be pushed first, and this one stands in the address.</source>
        <translation>伺服器要求先推送要求，而這個要求寫在位址中。</translation>
    </message>
    <message>
        <source>The state of an earlier request stands here again, with another challenge or nonce.</source>
        <translation>較早要求的 state 又出現在這裡，但搭配不同的 challenge 或 nonce。</translation>
    </message>
    <message>
        <source>The authorization endpoint answers scripts of other origins: {found}.</source>
        <translation>授權端點會回應其他來源的指令碼：{found}。</translation>
    </message>
    <message>
        <source>The page has neither X-Frame-Options nor frame-ancestors in a Content-Security-Policy.</source>
        <translation>頁面既沒有 X-Frame-Options，Content-Security-Policy 中也沒有 frame-ancestors。</translation>
    </message>
    <message>
        <source>Whether the client compared the state is not visible in a recording.</source>
        <translation>從錄製檔看不出用戶端是否比對了 state。</translation>
    </message>
    <message>
        <source>The answer names no issuer, so nothing shows whose it is.</source>
        <translation>回應沒有指明發行者，因此看不出它是誰的。</translation>
    </message>
    <message>
        <source>The answer names the issuer {found}, of the host that was asked; its metadata are not in the recording.</source>
        <translation>回應指明發行者 {found}，與要求前往的主機相同；錄製檔中沒有它的中繼資料。</translation>
    </message>
    <message>
        <source>The answer is from {found}, and the request went to {expected}.</source>
        <translation>回應來自 {found}，而要求送往 {expected}。</translation>
    </message>
    <message>
        <source>The answer went to {found}; asked for was {expected}.</source>
        <translation>回應送往 {found}；要求的是 {expected}。</translation>
    </message>
    <message>
        <source>The code went along to {found}, as part of the address from which the browser came.</source>
        <translation>授權碼隨著瀏覽器的來源位址傳到了 {found}。</translation>
    </message>
    <message>
        <source>The access token went along to {found}, as part of the address from which the browser came.</source>
        <translation>存取權杖隨著瀏覽器的來源位址傳到了 {found}。</translation>
    </message>
    <message>
        <source>The client&apos;s redirect URI sends the browser on to {found}, and the code with it.</source>
        <translation>用戶端的重新導向 URI 將瀏覽器連同授權碼轉送到 {found}。</translation>
    </message>
    <message>
        <source>The page has no Referrer-Policy that keeps its address to itself.</source>
        <translation>頁面沒有能避免洩漏自身位址的 Referrer-Policy。</translation>
    </message>
    <message>
        <source>The token request is a {found}; it must be a {expected}.</source>
        <translation>權杖要求使用 {found}；必須使用 {expected}。</translation>
    </message>
    <message>
        <source>The code was sent a second time, and the server refused it.</source>
        <translation>授權碼送了第二次，伺服器拒絕了。</translation>
    </message>
    <message>
        <source>The code was sent a second time, and the server did not refuse it.</source>
        <translation>授權碼送了第二次，而伺服器沒有拒絕。</translation>
    </message>
    <message>
        <source>The token request names {found}; the code was asked for with {expected}.</source>
        <translation>權杖要求指定 {found}；要求授權碼時用的是 {expected}。</translation>
    </message>
    <message>
        <source>The token request names no redirect URI, as OAuth 2.1 has it; RFC 6749 asks for it.</source>
        <translation>權杖要求沒有指定重新導向 URI，符合 OAuth 2.1；RFC 6749 則要求指定。</translation>
    </message>
    <message>
        <source>The code was redeemed {found} after it came.</source>
        <translation>授權碼在送達 {found} 後才兌換。</translation>
    </message>
    <message>
        <source>The code went to {found}; the server&apos;s metadata name {expected}.</source>
        <translation>授權碼送往 {found}；伺服器的中繼資料指定 {expected}。</translation>
    </message>
    <message>
        <source>The code went to {found}; the authorization request had gone to {expected}. No metadata in the recording say that they belong together.</source>
        <translation>授權碼送往 {found}；授權請求則送往 {expected}。錄製檔中沒有中繼資料說明兩者屬於同一方。</translation>
    </message>
    <message>
        <source>A script in a browser sent the client&apos;s credentials ({found}).</source>
        <translation>瀏覽器中的指令碼送出了用戶端的憑證（{found}）。</translation>
    </message>
    <message>
        <source>The client&apos;s credentials were sent, and nothing shows that a script in a browser did it.</source>
        <translation>用戶端的憑證已送出，但沒有跡象顯示是瀏覽器中的指令碼送的。</translation>
    </message>
    <message>
        <source>A secret stands in the query of an address: {found}.</source>
        <translation>位址的查詢中有秘密：{found}。</translation>
    </message>
    <message>
        <source>The access token lives for {found}.</source>
        <translation>存取權杖的有效期為 {found}。</translation>
    </message>
    <message>
        <source>The answer does not say how long the access token lives.</source>
        <translation>回應沒有說明存取權杖的有效期。</translation>
    </message>
    <message>
        <source>The refresh token is bound to a client that shows who it is, or to a key.</source>
        <translation>更新權杖已綁定到會證明身分的用戶端，或綁定到金鑰。</translation>
    </message>
    <message>
        <source>Scripts of {found} may use the token endpoint with the cookies that the browser keeps for it.</source>
        <translation>{found} 的指令碼可以帶著瀏覽器保存的 cookie 使用權杖端點。</translation>
    </message>
    <message>
        <source>The scheme is DPoP, and no proof came along.</source>
        <translation>驗證方式是 DPoP，但沒有附上證明。</translation>
    </message>
    <message>
        <source>This went over http to {found}, which is not on this machine.</source>
        <translation>這是以 http 傳到 {found}，而它不在這台電腦上。</translation>
    </message>
    <message>
        <source>The access token can&apos;t be read here, so it does not tell for whom it is.</source>
        <translation>此處無法讀取存取權杖，因此看不出給誰使用。</translation>
    </message>
    <message>
        <source>The access token names no audience that is an address.</source>
        <translation>存取權杖沒有以位址指定受眾。</translation>
    </message>
    <message>
        <source>The token was sent to {found}; it is meant for {expected}.</source>
        <translation>權杖送到 {found}；它是給 {expected} 的。</translation>
    </message>
    <message>
        <source>The ID token was sent as an access token.</source>
        <translation>ID 權杖被當作存取權杖送出。</translation>
    </message>
    <message>
        <source>The access token names no audience.</source>
        <translation>存取權杖沒有指定受眾。</translation>
    </message>
    <message>
        <source>The server&apos;s clock and that of the recorder are {found} apart.</source>
        <translation>伺服器與錄製端的時鐘相差 {found}。</translation>
    </message>
    <message>
        <source>The value was taken out of the recording: {found}.</source>
        <translation>這個值已從錄製檔中移除：{found}。</translation>
    </message>
    <message>
        <source>A second code came with this state, so it was used for two logins.</source>
        <translation>這個 state 又帶來了第二個授權碼，因此它用在了兩次登入。</translation>
    </message>
    <message>
        <source>What the page says of frames keeps nobody from putting it into one.</source>
        <translation>頁面對框架的設定無法阻止任何人把它放進框架。</translation>
    </message>
    <message>
        <source>The code went to {found}, in an address.</source>
        <translation>授權碼隨位址送到了 {found}。</translation>
    </message>
    <message>
        <source>The code went to {found}, in a body. Nothing shows that this is a server of the client&apos;s own.</source>
        <translation>授權碼隨訊息本文送到了 {found}。沒有跡象顯示那是用戶端自己的伺服器。</translation>
    </message>
    <message>
        <source>A token went to {found}, in an address.</source>
        <translation>權杖隨位址送到了 {found}。</translation>
    </message>
    <message>
        <source>A token went to {found}, in a body. Nothing shows that this is a server that needs it.</source>
        <translation>權杖隨訊息本文送到了 {found}。沒有跡象顯示那是需要權杖的伺服器。</translation>
    </message>
    <message>
        <source>The recording has no challenge to which a verifier would belong.</source>
        <translation>錄製檔中沒有驗證碼所對應的質詢值。</translation>
    </message>
    <message>
        <source>The refresh token stays the same, and nothing in the recording binds it to the client. A certificate of the client (mTLS) would not be visible there.</source>
        <translation>更新權杖維持不變，而且錄製檔中沒有任何內容把它綁定到用戶端。用戶端的憑證 (mTLS) 不會出現在錄製檔中。</translation>
    </message>
    <message>
        <source>The answer names the issuer {found}; the request went to {expected}. No metadata in the recording say that they belong together.</source>
        <translation>回應指明發行者 {found}；要求則送往 {expected}。錄製檔中沒有中繼資料說明兩者屬於同一方。</translation>
    </message>
    <message>
        <source>Decrypted with the key {found}.</source>
        <translation>已用金鑰 {found} 解密。</translation>
    </message>
    <message>
        <source>It could not be decrypted with this key.</source>
        <translation>無法用這把金鑰解密。</translation>
    </message>
    <message>
        <source>None of the keys that were given can open it.</source>
        <translation>給定的金鑰中，沒有一把能解開它。</translation>
    </message>
    <message>
        <source>There are too many keys and recipients to try them all. Let the header name the key (kid), or give fewer.</source>
        <translation>金鑰與收件者太多，無法逐一嘗試。請在標頭中指明金鑰（kid），或減少金鑰。</translation>
    </message>
    <message>
        <source>It could not be decrypted with this key. To you alone, since a server must not tell: {found}.</source>
        <translation>無法用這把金鑰解密。以下只告訴您，因為伺服器不得透露：{found}。</translation>
    </message>
    <message>
        <source>The key has {found}; this algorithm takes {expected}.</source>
        <translation>金鑰有 {found}；這個演算法需要 {expected}。</translation>
    </message>
    <message>
        <source>The ephemeral key does not fit the recipient&apos;s: {found}; expected {expected}.</source>
        <translation>臨時金鑰與收件者的金鑰不符：{found}；應為 {expected}。</translation>
    </message>
    <message>
        <source>More comes out of the compressed content than is allowed: {found}; allowed is {expected}.</source>
        <translation>解壓縮後的內容超過上限：{found}；上限為 {expected}。</translation>
    </message>
    <message>
        <source>The decrypted content can&apos;t be decompressed.</source>
        <translation>解密後的內容無法解壓縮。</translation>
    </message>
    <message>
        <source>Octets before and after decompression: {found}.</source>
        <translation>解壓縮前後的位元組數：{found}。</translation>
    </message>
    <message>
        <source>The header has {found}, and the claims inside have {expected}.</source>
        <translation>標頭為 {found}，而內部的宣告為 {expected}。</translation>
    </message>
    <message>
        <source>The token inside is signed, and its signature was verified.</source>
        <translation>內部的權杖已簽章，且簽章驗證通過。</translation>
    </message>
    <message>
        <source>What is inside can&apos;t be seen before it is decrypted.</source>
        <translation>解密之前無法得知裡面是什麼。</translation>
    </message>
    <message>
        <source>The token inside is signed and was found valid.</source>
        <translation>內部的權杖已簽章，且判定為有效。</translation>
    </message>
    <message>
        <source>Who wrote the token inside was not established; see its own layer.</source>
        <translation>尚未確認內部權杖由誰撰寫；請看它自己的那一層。</translation>
    </message>
    <message>
        <source>There is a token inside, and cty does not say so: it is {found}, expected {expected}.</source>
        <translation>裡面是一個權杖，但 cty 沒有這麼說：它是 {found}，應為 {expected}。</translation>
    </message>
    <message>
        <source>This is asked of the token inside.</source>
        <translation>這一項改由內部的權杖來檢查。</translation>
    </message>
    <message>
        <source>The claims stood inside of an encrypted token and have no header of their own.</source>
        <translation>這些宣告位於加密權杖內部，本身沒有標頭。</translation>
    </message>
    <message>
        <source>Decrypted with the key {found} from {expected}.</source>
        <translation>已用來自 {expected} 的金鑰 {found} 解密。</translation>
    </message>
    <message>
        <source>The token around it was signed by the key {found} from {expected}.</source>
        <translation>外層權杖由來自 {expected} 的金鑰 {found} 簽章。</translation>
    </message>
    <message>
        <source>Inside: {found}</source>
        <translation>內部：{found}</translation>
    </message>
    <message>
        <source>Valid: only holders of the secret {found} from {expected} can have made it.</source>
        <translation>有效：只有持有來自 {expected} 的秘密 {found} 的人才能產生它。</translation>
    </message>
    <message>
        <source>it was decrypted; what is inside is not signed, so anybody can have written it.</source>
        <translation>已解密；但內容未簽章，任何人都可能是撰寫者。</translation>
    </message>
    <message>
        <source>there are more layers inside than are opened here.</source>
        <translation>內部的層數超過這裡會開啟的層數。</translation>
    </message>
    <message>
        <source>The token was presented without a key binding.</source>
        <translation>權杖出示時沒有附上金鑰繫結。</translation>
    </message>
    <message>
        <source>The token names no audience; its key binding does.</source>
        <translation>權杖沒有指明受眾；由金鑰繫結指明。</translation>
    </message>
    <message>
        <source>The token came without disclosures.</source>
        <translation>權杖沒有附上揭露項目。</translation>
    </message>
    <message>
        <source>By its typ this is no SD-JWT VC.</source>
        <translation>依其 typ，這不是 SD-JWT VC。</translation>
    </message>
    <message>
        <source>A disclosure can&apos;t be read: expected {expected}, found {found}.</source>
        <translation>某個揭露項目無法讀取：應為 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>A disclosure is for a claim called {found}, a name that is kept for digests.</source>
        <translation>某個揭露項目的宣告名為 {found}，這是保留給摘要的名稱。</translation>
    </message>
    <message>
        <source>The issuer signed no digest of these disclosures: {found}.</source>
        <translation>發行者沒有簽署這些揭露項目的摘要：{found}。</translation>
    </message>
    <message>
        <source>The digest {found} stands in the token twice.</source>
        <translation>摘要 {found} 在權杖中出現兩次。</translation>
    </message>
    <message>
        <source>A claim called {found} stands there already, so two readers may take two values for it.</source>
        <translation>該處已經有名為 {found} 的宣告，兩個讀取者可能採用不同的值。</translation>
    </message>
    <message>
        <source>A disclosure stands in a place that is not for it: expected {expected}, found {found}.</source>
        <translation>某個揭露項目的位置不對：應為 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>With its disclosures the payload is nested {found} levels deep; expected {expected}.</source>
        <translation>加入揭露項目後，承載內容有 {found} 層巢狀；應為 {expected}。</translation>
    </message>
    <message>
        <source>A disclosure is given twice: {found}.</source>
        <translation>某個揭露項目重複出現：{found}。</translation>
    </message>
    <message>
        <source>{found} is kept for digests, and holds something else here.</source>
        <translation>{found} 保留給摘要使用，在此卻含有其他內容。</translation>
    </message>
    <message>
        <source>The salt of {found} has fewer than {expected} characters: whoever knows the digest can try values until one fits.</source>
        <translation>{found} 的鹽值少於 {expected} 個字元：知道摘要的人可以逐一嘗試，直到相符為止。</translation>
    </message>
    <message>
        <source>The salt of {found} was used before: equal values then have equal digests.</source>
        <translation>{found} 的鹽值已用過：相同的值就會有相同的摘要。</translation>
    </message>
    <message>
        <source>A key binding is required, and there is none.</source>
        <translation>要求金鑰繫結，但沒有附上。</translation>
    </message>
    <message>
        <source>The key binding can&apos;t be read: expected {expected}, found {found}.</source>
        <translation>金鑰繫結無法讀取：應為 {expected}，實際為 {found}。</translation>
    </message>
    <message>
        <source>The typ of the key binding is {found}; it must be {expected}.</source>
        <translation>金鑰繫結的 typ 是 {found}；必須是 {expected}。</translation>
    </message>
    <message>
        <source>The key binding verifies with the key {found} that the issuer bound the token to.</source>
        <translation>金鑰繫結以發行者為權杖繫結的金鑰 {found} 驗證成功。</translation>
    </message>
    <message>
        <source>The key binding does not verify with the key {found} that the issuer bound the token to.</source>
        <translation>金鑰繫結以發行者為權杖繫結的金鑰 {found} 驗證失敗。</translation>
    </message>
    <message>
        <source>The token names no key (cnf), so nobody can show to be its holder.</source>
        <translation>權杖沒有指明金鑰（cnf），因此沒有人能證明自己是持有者。</translation>
    </message>
    <message>
        <source>The token names its holder&apos;s key by {found}, which leads elsewhere and is not followed.</source>
        <translation>權杖以 {found} 指明持有者的金鑰，它指向別處，此處不會追查。</translation>
    </message>
    <message>
        <source>The holder&apos;s key in the token can&apos;t be used: {found}.</source>
        <translation>權杖中的持有者金鑰無法使用：{found}。</translation>
    </message>
    <message>
        <source>The key binding uses {found}, which is no algorithm with a key pair.</source>
        <translation>金鑰繫結使用 {found}，它不是使用金鑰對的演算法。</translation>
    </message>
    <message>
        <source>The holder&apos;s key may not be used with {found}.</source>
        <translation>持有者的金鑰不得與 {found} 搭配使用。</translation>
    </message>
    <message>
        <source>The key binding does not say when it was made: iat is {found}.</source>
        <translation>金鑰繫結沒有說明製作時間：iat 是 {found}。</translation>
    </message>
    <message>
        <source>The key binding was made at {found}; expected {expected}.</source>
        <translation>金鑰繫結製作於 {found}；應為 {expected}。</translation>
    </message>
    <message>
        <source>The key binding has no nonce that is a string: {found}.</source>
        <translation>金鑰繫結沒有字串形式的一次性亂數：{found}。</translation>
    </message>
    <message>
        <source>The nonce of the key binding is {found}; expected {expected}.</source>
        <translation>金鑰繫結的一次性亂數是 {found}；應為 {expected}。</translation>
    </message>
    <message>
        <source>The key binding names no single audience: {found}.</source>
        <translation>金鑰繫結沒有指明單一受眾：{found}。</translation>
    </message>
    <message>
        <source>The key binding is for {found}; expected {expected}.</source>
        <translation>金鑰繫結是給 {found} 的；應為 {expected}。</translation>
    </message>
    <message>
        <source>The key binding has no sd_hash that is a string: {found}.</source>
        <translation>金鑰繫結沒有字串形式的 sd_hash：{found}。</translation>
    </message>
    <message>
        <source>The key binding covers something else than what is presented: sd_hash is {found}, and of this it is {expected}.</source>
        <translation>金鑰繫結涵蓋的與出示的不同：sd_hash 是 {found}，而出示內容的是 {expected}。</translation>
    </message>
    <message>
        <source>{found} decides whether the token is valid, and its holder can leave it out.</source>
        <translation>{found} 決定權杖是否有效，持有者卻可以省略它。</translation>
    </message>
    <message>
        <source>The typ {found} is from older drafts; the name is {expected} now.</source>
        <translation>typ {found} 來自較舊的草案；目前的名稱是 {expected}。</translation>
    </message>
    <message>
        <source>The credential does not say of what type it is: vct is {found}.</source>
        <translation>VC 沒有說明自己的類型：vct 是 {found}。</translation>
    </message>
    <message>
        <source>status is no object: {found}.</source>
        <translation>status 不是物件：{found}。</translation>
    </message>
    <message>
        <source>iss is no URI: {found}.</source>
        <translation>iss 不是 URI：{found}。</translation>
    </message>
    <message>
        <source>The issuer&apos;s key comes with a certificate chain (x5c). It counts if the chain ends at a trust anchor, and its first certificate is for {found}.</source>
        <translation>發行者的金鑰隨憑證鏈（x5c）附上。憑證鏈必須終止於信任錨點，而且第一張憑證屬於 {found}，才算數。</translation>
    </message>
    <message>
        <source>The issuer&apos;s key comes with a certificate chain (x5c). It counts if the chain ends at a trust anchor; its first certificate says who the issuer is.</source>
        <translation>發行者的金鑰隨憑證鏈（x5c）附上。憑證鏈必須終止於信任錨點才算數；第一張憑證說明發行者是誰。</translation>
    </message>
    <message>
        <source>Neither iss nor x5c says who the issuer is.</source>
        <translation>iss 與 x5c 都沒有說明發行者是誰。</translation>
    </message>
    <message>
        <source>{found} is no https address, so the issuer&apos;s keys must be found by other means.</source>
        <translation>{found} 不是 https 位址，因此必須以其他方式取得發行者的金鑰。</translation>
    </message>
    <message>
        <source>The issuer&apos;s keys are published by {found}, under /.well-known/jwt-vc-issuer.</source>
        <translation>發行者的金鑰由 {found} 公布於 /.well-known/jwt-vc-issuer。</translation>
    </message>
    <message>
        <source>the issuer&apos;s signature was verified; the key binding was not, since its key stands elsewhere.</source>
        <translation>發行者的簽章已驗證；金鑰繫結則未驗證，因為它的金鑰在別處。</translation>
    </message>
    <message>
        <source>the claims are encrypted and not signed; a key alone does not say who wrote them.</source>
        <translation>這些宣告已加密但未簽章；僅憑金鑰無法得知由誰撰寫。</translation>
    </message>
    <message>
        <source>It can&apos;t be opened with this key: {found}; expected {expected}.</source>
        <translation>無法用這把金鑰開啟：{found}；應為 {expected}。</translation>
    </message>
    <message>
        <source>It has {found} recipients, and each of them can have written what is inside.</source>
        <translation>它有 {found} 位收件者，其中任何一位都可能是內容的撰寫者。</translation>
    </message>
    <message>
        <source>The server answered with {found}, without a token: whoever reaches it may call it.</source>
        <translation>沒有權杖，伺服器也以 {found} 回應：能連到它的人都可以呼叫。</translation>
    </message>
    <message>
        <source>The challenge has no resource_metadata, so the well-known address is tried.</source>
        <translation>質詢沒有 resource_metadata，因此改試眾所周知的位址。</translation>
    </message>
    <message>
        <source>resource_metadata is no address that may be asked: {found}.</source>
        <translation>resource_metadata 不是可以詢問的位址：{found}。</translation>
    </message>
    <message>
        <source>The document is about {found}; asked for was {expected}.</source>
        <translation>文件說的是 {found}，而所詢問的是 {expected}。</translation>
    </message>
    <message>
        <source>The resource publishes no metadata; the issuer that you gave is asked.</source>
        <translation>資源沒有公布中繼資料，因此詢問您給的發行者。</translation>
    </message>
    <message>
        <source>The document names no authorization server that may be asked: {found}.</source>
        <translation>文件沒有列出可以詢問的授權伺服器：{found}。</translation>
    </message>
    <message>
        <source>The document names several, and one of them is asked: {found}.</source>
        <translation>文件列出數個，詢問其中一個：{found}。</translation>
    </message>
    <message>
        <source>The document has signed_metadata, whose values would count before the others; its signature is not checked here.</source>
        <translation>文件帶有 signed_metadata，其中的值優先於其他值；這裡不檢查它的簽章。</translation>
    </message>
    <message>
        <source>The metadata have no code_challenge_methods_supported. An MCP client has to stop here.</source>
        <translation>中繼資料沒有 code_challenge_methods_supported。MCP 用戶端必須在此停止。</translation>
    </message>
    <message>
        <source>The metadata list {found} and not {expected}. An MCP client has to stop here.</source>
        <translation>中繼資料列出 {found} 而沒有 {expected}。MCP 用戶端必須在此停止。</translation>
    </message>
    <message>
        <source>The server answered with {found}; expected {expected}.</source>
        <translation>伺服器以 {found} 回應；預期的是 {expected}。</translation>
    </message>
    <message>
        <source>The server registered the client without {found}.</source>
        <translation>伺服器註冊了用戶端，但沒有 {found}。</translation>
    </message>
    <message>
        <source>A client_secret came without client_secret_expires_at.</source>
        <translation>client_secret 沒有附上 client_secret_expires_at。</translation>
    </message>
    <message>
        <source>The iteration count is {found}. Many readers refuse more than {expected}.</source>
        <translation>迭代次數是 {found}。許多讀取者拒絕超過 {expected} 的次數。</translation>
    </message>
    <message>
        <source>It stretches the password more often than is tried here. gscope tries more with --most-iterations.</source>
        <translation>它延展密碼的次數超過這裡願意嘗試的次數。gscope 可用 --most-iterations 嘗試更多。</translation>
    </message>
    <message>
        <source>The token is asked for {found}; the resource calls itself {expected}.</source>
        <translation>要求的權杖是給 {found} 的；這個資源自稱 {expected}。</translation>
    </message>
    <message>
        <source>The server speaks {found}; asked for was {expected}.</source>
        <translation>伺服器使用的是 {found}；所要求的是 {expected}。</translation>
    </message>
    <message>
        <source>Where the challenge points there is no metadata document: {found}. A place that is only well-known was tried in its stead.</source>
        <translation>質詢所指的位置沒有中繼資料文件：{found}。因此改試 well-known 位置。</translation>
    </message>
    <message>
        <source>The metadata were sent as {found}; expected {expected}.</source>
        <translation>中繼資料以 {found} 傳送；應為 {expected}。</translation>
    </message>
    <message>
        <source>Among the scopes stands what is none, and it is left out: {found}.</source>
        <translation>範圍之中有不合規定的項目，已略過：{found}。</translation>
    </message>
    <message>
        <source>The secret of this HMAC is the text of a public key ({found}): whoever has that key, which is everybody, can make such tokens.</source>
        <translation>這個 HMAC 的秘密就是一把公開金鑰的文字（{found}）：持有這把金鑰的人，也就是所有人，都能做出這樣的權杖。</translation>
    </message>
</context>
<context>
    <name>RedirectPage</name>
    <message>
        <source>The answer has arrived</source>
        <translation>回應已送達</translation>
    </message>
    <message>
        <source>You can close this page and go on in Grantscope.</source>
        <translation>您可以關閉這個頁面，回到 Grantscope 繼續。</translation>
    </message>
    <message>
        <source>The server answered with an error</source>
        <translation>伺服器回應了錯誤</translation>
    </message>
    <message>
        <source>Grantscope shows what it said. You can close this page.</source>
        <translation>Grantscope 會顯示伺服器的說明。您可以關閉這個頁面。</translation>
    </message>
    <message>
        <source>This is not the answer that is waited for</source>
        <translation>這不是正在等候的回應</translation>
    </message>
    <message>
        <source>Grantscope has noted it and goes on waiting. If you did not begin this sign-in yourself just now, close this page.</source>
        <translation>Grantscope 已記下這個回應，並繼續等候。如果剛才不是您自己開始登入，請關閉這個頁面。</translation>
    </message>
    <message>
        <source>This sign-in is over</source>
        <translation>這次登入已經結束</translation>
    </message>
    <message>
        <source>An answer has been taken already; this one changes nothing. You can close this page.</source>
        <translation>已經收下一個回應；這個回應不會改變任何事。您可以關閉這個頁面。</translation>
    </message>
    <message>
        <source>Handing over the answer</source>
        <translation>正在轉交回應</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>請稍候。</translation>
    </message>
    <message>
        <source>Scripts are off in this browser, so the answer cannot be read out of the address. Copy the whole address of this page and paste it into Grantscope.</source>
        <translation>這個瀏覽器停用了指令碼，因此無法從位址讀出回應。請複製這個頁面的完整位址，貼到 Grantscope。</translation>
    </message>
    <message>
        <source>The address of this page holds no answer. Go back to Grantscope and begin again.</source>
        <translation>這個頁面的位址裡沒有回應。請回到 Grantscope 重新開始。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Checks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>檢查項目</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>結果說明</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>規格</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>承載內容</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽章</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Thumbprint (RFC 7638)</source>
        <translation>指紋（RFC 7638）</translation>
    </message>
    <message>
        <source>Judged as of %1, leeway %2 s.</source>
        <translation>以 %1 為準判定，寬限 %2 秒。</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Inside: %1</source>
        <translation>內部：%1</translation>
    </message>
    <message>
        <source>Payload with what is disclosed</source>
        <translation>含揭露項目的承載內容</translation>
    </message>
    <message>
        <source>Payload of the key binding</source>
        <translation>金鑰繫結的承載內容</translation>
    </message>
    <message>
        <source>Two tokens compared</source>
        <translation>兩個權杖的比較</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一個</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二個</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Shared header, unprotected</source>
        <translation>共用標頭，未受保護</translation>
    </message>
    <message>
        <source>Header of recipient %1 of %2, unprotected</source>
        <translation>第 %1 位收件者（共 %2 位）的標頭，未受保護</translation>
    </message>
    <message>
        <source>%1 octets of text</source>
        <translation>%1 位元組的文字</translation>
    </message>
    <message>
        <source>%1 octets, in Base64url</source>
        <translation>%1 位元組，以 Base64url 表示</translation>
    </message>
    <message>
        <source>Authenticated beside it (aad)</source>
        <translation>一併驗證的資料 (aad)</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>{detail} would switch verification off. It is not taken over: here, a development server is trusted by its certificate.</source>
        <translation>{detail} 會關閉驗證，不予採用：在這裡，開發用伺服器是以它的憑證取得信任。</translation>
    </message>
    <message>
        <source>{detail} is about the connection and is not taken over.</source>
        <translation>{detail} 與連線有關，不予採用。</translation>
    </message>
    <message>
        <source>{detail} is a variable of the shell. Its value is not known here: put it in.</source>
        <translation>{detail} 是 shell 的變數。這裡不知道它的值：請填進去。</translation>
    </message>
    <message>
        <source>The body is the file {detail}. It is read when the request is sent.</source>
        <translation>主體是檔案 {detail}。送出請求時才讀取。</translation>
    </message>
    <message>
        <source>Cookies of the file {detail} are not taken over.</source>
        <translation>檔案 {detail} 中的 Cookie 不予採用。</translation>
    </message>
    <message>
        <source>Header fields of the file {detail} are not taken over.</source>
        <translation>檔案 {detail} 中的標頭欄位不予採用。</translation>
    </message>
    <message>
        <source>{detail} is a field that curl adds by itself; nobody adds it here.</source>
        <translation>{detail} 是 curl 自己加上的欄位；這裡不會加。</translation>
    </message>
    <message>
        <source>What follows the command is not taken over.</source>
        <translation>指令後面的內容不予採用。</translation>
    </message>
    <message>
        <source>curl would ask for the password. Type it under Authorization.</source>
        <translation>curl 會詢問密碼。請在「授權」中輸入。</translation>
    </message>
    <message>
        <source>User and password stood in the address. They go as Basic authentication, as curl would send them.</source>
        <translation>使用者與密碼寫在位址裡。它們會以 Basic 驗證送出，和 curl 一樣。</translation>
    </message>
    <message>
        <source>The server wants an access token; whoever holds it may use it.</source>
        <translation>伺服器要一個存取權杖；誰持有都能使用。</translation>
    </message>
    <message>
        <source>The server wants an access token that is bound to a key, and a proof made with that key (DPoP).</source>
        <translation>伺服器要一個與金鑰繫結的存取權杖，以及用那把金鑰做的證明（DPoP）。</translation>
    </message>
    <message>
        <source>The server wants a user name and a password, or a client&apos;s id and secret.</source>
        <translation>伺服器要使用者名稱與密碼，或用戶端的識別碼與密碼。</translation>
    </message>
    <message>
        <source>The server wants a password proved by a digest (RFC 7616). That is not done here.</source>
        <translation>伺服器要以摘要證明密碼（RFC 7616）。這裡不做這件事。</translation>
    </message>
    <message>
        <source>The server wants Kerberos or NTLM. That is not done here.</source>
        <translation>伺服器要 Kerberos 或 NTLM。這裡不做這件事。</translation>
    </message>
    <message>
        <source>The server wants a token by GNAP (RFC 9635). That is not done here.</source>
        <translation>伺服器要以 GNAP 取得的權杖（RFC 9635）。這裡不做這件事。</translation>
    </message>
    <message>
        <source>The server names a scheme that is not known here.</source>
        <translation>伺服器指出的驗證方式在這裡不認得。</translation>
    </message>
    <message>
        <source>It names no error: there was no token in the request, or not where the server looks for one.</source>
        <translation>它沒有指出錯誤：請求裡沒有權杖，或不在伺服器會看的地方。</translation>
    </message>
    <message>
        <source>It names no error.</source>
        <translation>它沒有指出錯誤。</translation>
    </message>
    <message>
        <source>It names an error of its own.</source>
        <translation>它指出了自訂的錯誤。</translation>
    </message>
    <message>
        <source>The token was read and refused: it ran out, was revoked, is for somebody else, or is not what the server can read.</source>
        <translation>權杖讀到了，但被拒絕：它到期了、被撤銷了、是給別人的，或不是伺服器讀得懂的。</translation>
    </message>
    <message>
        <source>The token is good, and it allows less than this request needs.</source>
        <translation>權杖是好的，但允許的比這個請求需要的少。</translation>
    </message>
    <message>
        <source>The request itself is wrong: a parameter is missing or repeated, or the token stands in more than one place.</source>
        <translation>請求本身有錯：缺少參數、參數重複，或權杖出現在不只一個地方。</translation>
    </message>
    <message>
        <source>The token is good, and the person has signed in too weakly or too long ago for this request.</source>
        <translation>權杖是好的，但對這個請求來說，使用者的登入方式太弱或太久以前。</translation>
    </message>
    <message>
        <source>The proof that goes with the token was refused.</source>
        <translation>隨權杖送出的證明被拒絕了。</translation>
    </message>
    <message>
        <source>The server wants the nonce that it just sent (DPoP-Nonce) in the proof.</source>
        <translation>伺服器要證明裡帶上它剛送來的一次性亂數（DPoP-Nonce）。</translation>
    </message>
    <message>
        <source>The part of the server that is protected; a name, nothing to send.</source>
        <translation>伺服器上受保護的部分；只是名稱，不必送出。</translation>
    </message>
    <message>
        <source>What the token must allow for this request.</source>
        <translation>這個請求需要權杖允許的範圍。</translation>
    </message>
    <message>
        <source>Why the request was refused.</source>
        <translation>請求被拒絕的原因。</translation>
    </message>
    <message>
        <source>The server&apos;s own words for whoever develops the client.</source>
        <translation>伺服器寫給用戶端開發者的話。</translation>
    </message>
    <message>
        <source>A page about the error. It is the server&apos;s word: look at the address before you open it.</source>
        <translation>說明錯誤的網頁。這是伺服器的說法：開啟前先看清位址。</translation>
    </message>
    <message>
        <source>How strongly the person must have signed in; any one of these is enough.</source>
        <translation>使用者的登入必須有多強；符合其中任何一個即可。</translation>
    </message>
    <message>
        <source>How long ago the person may have signed in, in seconds.</source>
        <translation>使用者可以在多久以前登入，以秒計。</translation>
    </message>
    <message>
        <source>Where the API says which authorization servers it trusts and which scopes it knows.</source>
        <translation>API 在這裡說明它信任哪些授權伺服器、認得哪些範圍。</translation>
    </message>
    <message>
        <source>The algorithms that a DPoP proof may be signed with.</source>
        <translation>DPoP 證明可以用哪些演算法簽署。</translation>
    </message>
    <message>
        <source>Where some servers say that people sign in; no specification names it.</source>
        <translation>有些伺服器在這裡說明使用者在哪裡登入；沒有規格提到它。</translation>
    </message>
    <message>
        <source>How user name and password are encoded.</source>
        <translation>使用者名稱與密碼的編碼方式。</translation>
    </message>
    <message>
        <source>No specification that is known here names it.</source>
        <translation>這裡認得的規格都沒有提到它。</translation>
    </message>
    <message>
        <source>Choose a token under Authorization, or run a flow to get one.</source>
        <translation>請在「授權」中選擇權杖，或跑一個流程取得權杖。</translation>
    </message>
    <message>
        <source>Inspect the token: exp says when it ran out, aud whom it is for, iss who made it.</source>
        <translation>請檢視權杖：exp 說它何時到期，aud 說它是給誰的，iss 說是誰發行的。</translation>
    </message>
    <message>
        <source>If it ran out, refresh it or run the flow again, and send the request once more.</source>
        <translation>如果到期了，請更新它或再跑一次流程，然後重新送出請求。</translation>
    </message>
    <message>
        <source>Run the flow again and ask for the scope that is named; a person may have to consent to it.</source>
        <translation>請再跑一次流程並要求指出的範圍；可能需要使用者同意。</translation>
    </message>
    <message>
        <source>Send the token in the Authorization field alone, and compare the parameters with the API&apos;s description.</source>
        <translation>請只在 Authorization 欄位送出權杖，並對照 API 的說明檢查參數。</translation>
    </message>
    <message>
        <source>Send the person to sign in again: run the flow with the acr_values and the max_age that are named, and come back with the new token.</source>
        <translation>請讓使用者重新登入：以指出的 acr_values 與 max_age 跑流程，再帶著新權杖回來。</translation>
    </message>
    <message>
        <source>Fetch the metadata of the API: they name the authorization servers whose tokens it takes.</source>
        <translation>請取得 API 的中繼資料：其中列出它接受哪些授權伺服器的權杖。</translation>
    </message>
    <message>
        <source>A proof for each request (DPoP, RFC 9449) is needed. This console can&apos;t make one yet.</source>
        <translation>每個請求都需要一個證明（DPoP，RFC 9449）。這個主控台還不會做。</translation>
    </message>
    <message>
        <source>Make a new proof with the nonce of the field DPoP-Nonce. This console can&apos;t make one yet.</source>
        <translation>請用 DPoP-Nonce 欄位的一次性亂數做新的證明。這個主控台還不會做。</translation>
    </message>
    <message>
        <source>Choose Basic under Authorization. Of a client&apos;s id and secret each is form-encoded before (RFC 6749 §2.3.1).</source>
        <translation>請在「授權」中選擇 Basic。用戶端的識別碼與密碼要先各自做表單編碼（RFC 6749 §2.3.1）。</translation>
    </message>
    <message>
        <source>UserInfo</source>
        <translation>UserInfo</translation>
    </message>
    <message>
        <source>Claims about the person, for an access token (OIDC Core §5.3)</source>
        <translation>以存取權杖取得關於使用者的宣告（OIDC Core §5.3）</translation>
    </message>
    <message>
        <source>Introspection</source>
        <translation>內省</translation>
    </message>
    <message>
        <source>What a token is good for, asked by an API (RFC 7662)</source>
        <translation>由 API 詢問權杖有什麼效力（RFC 7662）</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>Gives a token back: it is of no use afterwards (RFC 7009)</source>
        <translation>交還權杖：之後就沒有用了（RFC 7009）</translation>
    </message>
    <message>
        <source>OpenID metadata</source>
        <translation>OpenID 中繼資料</translation>
    </message>
    <message>
        <source>What the provider says of itself (OIDC Discovery §4)</source>
        <translation>提供者對自己的說明（OIDC Discovery §4）</translation>
    </message>
    <message>
        <source>Authorization server metadata</source>
        <translation>授權伺服器中繼資料</translation>
    </message>
    <message>
        <source>The same at the place of RFC 8414</source>
        <translation>同樣的內容，放在 RFC 8414 的位置</translation>
    </message>
    <message>
        <source>API metadata</source>
        <translation>API 中繼資料</translation>
    </message>
    <message>
        <source>Which authorization servers and scopes an API knows (RFC 9728)</source>
        <translation>API 認得哪些授權伺服器與範圍（RFC 9728）</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>The key set that tokens are verified with (RFC 7517)</source>
        <translation>用來驗證權杖的金鑰集（RFC 7517）</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>The API with the token, as a client calls it (RFC 6750)</source>
        <translation>帶著權杖的 API，如同用戶端呼叫它（RFC 6750）</translation>
    </message>
    <message>
        <source>stays behind: it is a credential, and the redirect leads to another origin</source>
        <translation>不會送出：它是認證資料，而重新導向通往另一個來源</translation>
    </message>
    <message>
        <source>stays behind: it described the body, which stays behind</source>
        <translation>不會送出：它描述的是留下來的主體</translation>
    </message>
    <message>
        <source>stays behind: it named the server that was asked first</source>
        <translation>不會送出：它指的是先前詢問的伺服器</translation>
    </message>
    <message>
        <source>{detail} is left out: curl sends what another argument says in its place.</source>
        <translation>略過 {detail}：curl 會改送另一個引數所指定的內容。</translation>
    </message>
    <message>
        <source>Line breaks of the file are left out, as curl does for {detail}; --data-binary keeps them.</source>
        <translation>檔案的換行會略去，與 curl 對 {detail} 的做法相同；--data-binary 會保留換行。</translation>
    </message>
    <message>
        <source>curl would keep the method of -X at redirects. Here 303, and 301 and 302 after POST, lead to a GET.</source>
        <translation>curl 會在重新導向時保留 -X 的方法。在這裡，303，以及 POST 之後的 301 和 302，會改為 GET。</translation>
    </message>
    <message>
        <source>{detail} would send credentials on to wherever a redirect leads. Here they stay behind at another origin.</source>
        <translation>{detail} 會把認證資料送往重新導向所指的任何地方。在這裡，到了其他來源，認證資料會留下。</translation>
    </message>
    <message>
        <source>The address has no scheme: {detail} is put before it, as curl does.</source>
        <translation>位址沒有通訊協定：比照 curl，在前面加上 {detail}。</translation>
    </message>
    <message>
        <source>stays behind: a credential of the request stands in it, and the redirect leads to another origin</source>
        <translation>不會送出：其中含有這個請求的認證資料，而重新導向通往另一個來源</translation>
    </message>
    <message>
        <source>A token was sent, and the server does not say what is wrong with it.</source>
        <translation>權杖已送出，而伺服器沒有說明它有什麼問題。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Authorization request</source>
        <translation>授權請求</translation>
    </message>
    <message>
        <source>Authorization response</source>
        <translation>授權回應</translation>
    </message>
    <message>
        <source>Pushed authorization request</source>
        <translation>推送的授權請求</translation>
    </message>
    <message>
        <source>Token request</source>
        <translation>權杖要求</translation>
    </message>
    <message>
        <source>Device authorization request</source>
        <translation>裝置授權請求</translation>
    </message>
    <message>
        <source>User information</source>
        <translation>使用者資訊</translation>
    </message>
    <message>
        <source>Introspection</source>
        <translation>內省</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>Metadata of the server</source>
        <translation>伺服器的中繼資料</translation>
    </message>
    <message>
        <source>Metadata of the API</source>
        <translation>API 的中繼資料</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>金鑰集</translation>
    </message>
    <message>
        <source>Registration of a client</source>
        <translation>註冊用戶端</translation>
    </message>
    <message>
        <source>Sign-out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>API call</source>
        <translation>API 呼叫</translation>
    </message>
    <message>
        <source>Other request</source>
        <translation>其他要求</translation>
    </message>
    <message>
        <source>request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>header fields of the request</source>
        <translation>要求的標頭欄位</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表單</translation>
    </message>
    <message>
        <source>body of the request</source>
        <translation>要求的主體</translation>
    </message>
    <message>
        <source>status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>header fields of the answer</source>
        <translation>回應的標頭欄位</translation>
    </message>
    <message>
        <source>address of the redirect</source>
        <translation>重新導向的位址</translation>
    </message>
    <message>
        <source>JSON of the answer</source>
        <translation>回應的 JSON</translation>
    </message>
    <message>
        <source>claims of the token</source>
        <translation>權杖的宣告</translation>
    </message>
    <message>
        <source>body of the answer</source>
        <translation>回應的主體</translation>
    </message>
    <message>
        <source>whole exchange</source>
        <translation>整次往來</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>只在第二份中</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>只在第一份中</translation>
    </message>
    <message>
        <source>fresh each time</source>
        <translation>每次都不同</translation>
    </message>
    <message>
        <source>Not so: %1</source>
        <translation>不符：%1</translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>Passed</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通過</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未檢查</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>end of text</source>
        <translation>文字結尾</translation>
    </message>
    <message>
        <source>U+FEFF (byte order mark)</source>
        <translation>U+FEFF（位元組順序記號）</translation>
    </message>
    <message>
        <source>a JSON value</source>
        <translation>JSON 值</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>一位數字</translation>
    </message>
    <message>
        <source>a number without a leading zero</source>
        <translation>開頭沒有零的數</translation>
    </message>
    <message>
        <source>a token such as GET</source>
        <translation>像 GET 這樣的記號</translation>
    </message>
    <message>
        <source>a name that is a token</source>
        <translation>是記號的名稱</translation>
    </message>
    <message>
        <source>a value without CR, LF and NUL</source>
        <translation>不含 CR、LF 和 NUL 的值</translation>
    </message>
    <message>
        <source>no user name and password</source>
        <translation>沒有使用者名稱和密碼</translation>
    </message>
    <message>
        <source>no fragment</source>
        <translation>沒有片段</translation>
    </message>
    <message>
        <source>no query</source>
        <translation>沒有查詢</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>沒有主機</translation>
    </message>
    <message>
        <source>name not resolved</source>
        <translation>名稱尚未解析</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>尚未連線</translation>
    </message>
    <message>
        <source>TLS handshake not finished</source>
        <translation>TLS 交握尚未完成</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>the head of the answer not finished</source>
        <translation>回應的標頭尚未完成</translation>
    </message>
    <message>
        <source>the body of the answer not finished</source>
        <translation>回應的主體尚未完成</translation>
    </message>
    <message>
        <source>a whole answer</source>
        <translation>完整的回應</translation>
    </message>
    <message>
        <source>libcurl could not be set up</source>
        <translation>libcurl 無法準備就緒</translation>
    </message>
    <message>
        <source>a certificate from a trusted authority</source>
        <translation>受信任憑證機構的憑證</translation>
    </message>
    <message>
        <source>certificates as PEM</source>
        <translation>PEM 格式的憑證</translation>
    </message>
    <message>
        <source>a broken certificate</source>
        <translation>損壞的憑證</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>沒有憑證</translation>
    </message>
    <message>
        <source>the name of a scheme</source>
        <translation>驗證方式的名稱</translation>
    </message>
    <message>
        <source>a blank after the name of a scheme</source>
        <translation>驗證方式名稱後的空白</translation>
    </message>
    <message>
        <source>a parameter with its value</source>
        <translation>帶有值的參數</translation>
    </message>
    <message>
        <source>a word or a quoted text as the value</source>
        <translation>以單字或加引號的文字作為值</translation>
    </message>
    <message>
        <source>a comma after a parameter</source>
        <translation>參數後的逗號</translation>
    </message>
    <message>
        <source>two hexadecimal digits after each percent sign</source>
        <translation>每個百分號後的兩個十六進位數字</translation>
    </message>
    <message>
        <source>text without NUL</source>
        <translation>不含 NUL 的文字</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>UTF-8 文字</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>空的回應</translation>
    </message>
    <message>
        <source>no state</source>
        <translation>沒有 state</translation>
    </message>
    <message>
        <source>no iss</source>
        <translation>沒有 iss</translation>
    </message>
    <message>
        <source>an address with code or error in it</source>
        <translation>含有 code 或 error 的位址</translation>
    </message>
    <message>
        <source>an access token without blanks</source>
        <translation>不含空白的存取權杖</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>私密金鑰</translation>
    </message>
    <message>
        <source>an address in ASCII without blanks</source>
        <translation>以 ASCII 寫成且不含空白的位址</translation>
    </message>
    <message>
        <source>43 to 128 characters</source>
        <translation>43 到 128 個字元</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>the kind of an event</source>
        <translation>事件的種類</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>陣列</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字串</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>a folder that can be made</source>
        <translation>可以建立的資料夾</translation>
    </message>
    <message>
        <source>the beginning of a journal</source>
        <translation>日誌的開頭</translation>
    </message>
    <message>
        <source>a journal of version 1</source>
        <translation>第 1 版的日誌</translation>
    </message>
    <message>
        <source>the whole head of a journal</source>
        <translation>完整的日誌檔頭</translation>
    </message>
    <message>
        <source>characters that no URI may have</source>
        <translation>URI 不得含有的字元</translation>
    </message>
    <message>
        <source>a user name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>taken by another program</source>
        <translation>被其他程式佔用</translation>
    </message>
    <message>
        <source>not allowed by the system</source>
        <translation>系統不允許</translation>
    </message>
    <message>
        <source>a free port</source>
        <translation>未被佔用的連接埠</translation>
    </message>
    <message>
        <source>a fragment</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>no scheme</source>
        <translation>沒有通訊協定</translation>
    </message>
    <message>
        <source>a port that is none</source>
        <translation>不成立的連接埠</translation>
    </message>
    <message>
        <source>a form of the listener&apos;s own page</source>
        <translation>接聽程式自己頁面的表單</translation>
    </message>
    <message>
        <source>a form of somebody else, or sent before</source>
        <translation>別人的表單，或先前送過的表單</translation>
    </message>
    <message>
        <source>each parameter once</source>
        <translation>每個參數各一次</translation>
    </message>
    <message>
        <source>letters, digits and - . _ ~</source>
        <translation>字母、數字與 - . _ ~</translation>
    </message>
    <message>
        <source>an address without user name and password</source>
        <translation>不含使用者名稱與密碼的位址</translation>
    </message>
    <message>
        <source>a parameter that is no secret</source>
        <translation>不屬於機密的參數</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>each name once</source>
        <translation>每個名稱只出現一次</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>無法建立資料夾</translation>
    </message>
    <message>
        <source>another program holds the file</source>
        <translation>檔案正由其他程式使用</translation>
    </message>
    <message>
        <source>the keychain does not answer</source>
        <translation>鑰匙圈沒有回應</translation>
    </message>
    <message>
        <source>there is no keychain</source>
        <translation>沒有鑰匙圈</translation>
    </message>
    <message>
        <source>taken by another program, or not allowed</source>
        <translation>被其他程式佔用，或系統不允許</translation>
    </message>
    <message>
        <source>no whole answer</source>
        <translation>沒有完整的回應</translation>
    </message>
    <message>
        <source>a name, a colon and a value in each line</source>
        <translation>每行一個名稱、冒號與值</translation>
    </message>
    <message>
        <source>certificate authorities</source>
        <translation>憑證授權單位</translation>
    </message>
    <message>
        <source>the fingerprint of a certificate</source>
        <translation>憑證的指紋</translation>
    </message>
    <message>
        <source>the proxy of the system</source>
        <translation>系統的代理伺服器</translation>
    </message>
    <message>
        <source>an ID token of which no check fails</source>
        <translation>沒有任何檢查未通過的 ID 權杖</translation>
    </message>
    <message>
        <source>the end of the step</source>
        <translation>步驟結束</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>no redirect</source>
        <translation>沒有重新導向</translation>
    </message>
    <message>
        <source>a sign-in while the codes are good</source>
        <translation>在裝置碼有效期間內登入</translation>
    </message>
    <message>
        <source>a head of the answer of at most 300 KB</source>
        <translation>最多 300 KB 的回應標頭</translation>
    </message>
    <message>
        <source>a proxy that takes connections</source>
        <translation>接受連線的代理伺服器</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>沒有結束</translation>
    </message>
    <message>
        <source>a command that begins with curl</source>
        <translation>以 curl 開頭的指令</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>一個位址</translation>
    </message>
    <message>
        <source>argument</source>
        <translation>引數</translation>
    </message>
    <message>
        <source>a value behind the option</source>
        <translation>選項後面的值</translation>
    </message>
    <message>
        <source>one address</source>
        <translation>只有一個位址</translation>
    </message>
    <message>
        <source>a header field as &quot;Name: value&quot;</source>
        <translation>「Name: value」形式的標頭欄位</translation>
    </message>
    <message>
        <source>a number of seconds</source>
        <translation>秒數</translation>
    </message>
    <message>
        <source>a body that does not come from another command</source>
        <translation>不來自其他指令的主體</translation>
    </message>
    <message>
        <source>a file alone as the body, or a text</source>
        <translation>主體只有一個檔案，或只有文字</translation>
    </message>
    <message>
        <source>a value that does not come from a file</source>
        <translation>不來自檔案的值</translation>
    </message>
    <message>
        <source>no more than 16 MiB</source>
        <translation>不超過 16 MiB</translation>
    </message>
    <message>
        <source>a quote that ends what the first one begins</source>
        <translation>與第一個引號成對的結尾引號</translation>
    </message>
    <message>
        <source>no command inside of the command; it is not run here</source>
        <translation>指令裡沒有另一個指令；這裡不會執行它</translation>
    </message>
    <message>
        <source>quotes around an address that holds &amp;</source>
        <translation>含有 &amp; 的位址要加引號</translation>
    </message>
    <message>
        <source>header field</source>
        <translation>標頭欄位</translation>
    </message>
    <message>
        <source>form parameter</source>
        <translation>表單參數</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>an absolute address</source>
        <translation>一個絕對位址</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>沒有內容</translation>
    </message>
    <message>
        <source>an absolute address, which begins with https://</source>
        <translation>以 https:// 開頭的絕對位址</translation>
    </message>
    <message>
        <source>the secret itself</source>
        <translation>秘密本身</translation>
    </message>
    <message>
        <source>a token that is there</source>
        <translation>存在的權杖</translation>
    </message>
    <message>
        <source>a file that can be read</source>
        <translation>讀得到的檔案</translation>
    </message>
    <message>
        <source>form parameters as the body</source>
        <translation>以表單參數為主體</translation>
    </message>
    <message>
        <source>a user name without a colon</source>
        <translation>不含冒號的使用者名稱</translation>
    </message>
    <message>
        <source>a method that is a token such as GET</source>
        <translation>GET 之類的方法</translation>
    </message>
    <message>
        <source>one Authorization, typed or chosen</source>
        <translation>一個 Authorization，輸入的或選擇的</translation>
    </message>
    <message>
        <source>one Location</source>
        <translation>一個 Location</translation>
    </message>
    <message>
        <source>the same origin</source>
        <translation>相同的來源</translation>
    </message>
    <message>
        <source>an address that was not asked before</source>
        <translation>之前沒有問過的位址</translation>
    </message>
    <message>
        <source>a date and time</source>
        <translation>日期與時間</translation>
    </message>
    <message>
        <source>the name of a member</source>
        <translation>成員的名稱</translation>
    </message>
    <message>
        <source>a file that became shorter</source>
        <translation>檔案變短了</translation>
    </message>
    <message>
        <source>a transcript</source>
        <translation>一份紀錄</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空檔案</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>a word that is known here</source>
        <translation>這裡認得的字</translation>
    </message>
    <message>
        <source>a list of requests</source>
        <translation>請求清單</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>a refresh token</source>
        <translation>更新權杖</translation>
    </message>
    <message>
        <source>authorization request</source>
        <translation>授權請求</translation>
    </message>
    <message>
        <source>request object</source>
        <translation>請求物件</translation>
    </message>
    <message>
        <source>sign-in page</source>
        <translation>登入頁面</translation>
    </message>
    <message>
        <source>authorization response</source>
        <translation>授權回應</translation>
    </message>
    <message>
        <source>token response</source>
        <translation>權杖回應</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>中繼資料</translation>
    </message>
    <message>
        <source>no Transfer-Encoding: a body goes in one piece</source>
        <translation>沒有 Transfer-Encoding：主體會整個送出</translation>
    </message>
    <message>
        <source>no Content-Length, or the one that the body has</source>
        <translation>沒有 Content-Length，或是與主體相符的值</translation>
    </message>
    <message>
        <source>a body of parts (-F) or of data (-d), not both</source>
        <translation>由多個部分組成的主體（-F）或資料（-d）的主體，不可並用</translation>
    </message>
    <message>
        <source>a number of redirects</source>
        <translation>重新導向的次數</translation>
    </message>
    <message>
        <source>a part as name=value</source>
        <translation>「name=value」形式的部分</translation>
    </message>
    <message>
        <source>a part that does not come from a file</source>
        <translation>不來自檔案的部分</translation>
    </message>
    <message>
        <source>a part with its type and its filename alone</source>
        <translation>只帶有 type 與 filename 的部分</translation>
    </message>
    <message>
        <source>a media type such as text/plain</source>
        <translation>媒體類型，例如 text/plain</translation>
    </message>
    <message>
        <source>the tag does not fit the header, the IV and the ciphertext under this key</source>
        <translation>在這把金鑰下，驗證標籤與標頭、初始向量及密文不符</translation>
    </message>
    <message>
        <source>the tag fits, and what it protects is padded wrongly</source>
        <translation>驗證標籤相符，但受其保護的內容填補錯誤</translation>
    </message>
    <message>
        <source>the encrypted key does not open with this key: it is another&apos;s, or it was changed</source>
        <translation>加密的金鑰無法用這把金鑰解開：它屬於別人，或已遭變更</translation>
    </message>
    <message>
        <source>the encrypted key opens, and what is in it has not the size that enc needs</source>
        <translation>加密的金鑰可以解開，但其中的長度不符合 enc 的需要</translation>
    </message>
    <message>
        <source>DEFLATE data and nothing after it</source>
        <translation>DEFLATE 資料，且其後沒有其他內容</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>printable ASCII without a full stop</source>
        <translation>不含句點的可列印 ASCII</translation>
    </message>
    <message>
        <source>a private key, which whoever has the token has now</source>
        <translation>私密金鑰；拿到這個權杖的人，現在也都有它了</translation>
    </message>
    <message>
        <source>a link that begins with do:</source>
        <translation>以 do: 開頭的連結</translation>
    </message>
    <message>
        <source>an action of the vocabulary</source>
        <translation>詞彙中的動作</translation>
    </message>
    <message>
        <source>an argument of this action</source>
        <translation>這個動作的引數</translation>
    </message>
    <message>
        <source>a value that this argument takes</source>
        <translation>這個引數接受的值</translation>
    </message>
    <message>
        <source>each argument once</source>
        <translation>每個引數只出現一次</translation>
    </message>
    <message>
        <source>all that this action needs</source>
        <translation>這個動作所需的一切</translation>
    </message>
    <message>
        <source>name=value</source>
        <translation>name=value</translation>
    </message>
    <message>
        <source>a fact that is known of it</source>
        <translation>它已知的事實</translation>
    </message>
    <message>
        <source>something that can happen</source>
        <translation>可能發生的事</translation>
    </message>
    <message>
        <source>a number of times</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>name: text</source>
        <translation>name: text</translation>
    </message>
    <message>
        <source>lines between --- and ---</source>
        <translation>--- 與 --- 之間的行</translation>
    </message>
    <message>
        <source>a name that lessons have, once</source>
        <translation>課程所用的名稱，只出現一次</translation>
    </message>
    <message>
        <source>all that a lesson needs</source>
        <translation>課程所需的一切</translation>
    </message>
    <message>
        <source>developer, product, founder</source>
        <translation>developer, product, founder</translation>
    </message>
    <message>
        <source>a heading that begins with ##</source>
        <translation>以 ## 開頭的標題</translation>
    </message>
    <message>
        <source>sample or obtained, one of them</source>
        <translation>sample 或 obtained，其中一個</translation>
    </message>
    <message>
        <source>the address of the MCP server</source>
        <translation>MCP 伺服器的位址</translation>
    </message>
    <message>
        <source>a client_id of at most 2048 octets</source>
        <translation>最多 2048 位元組的 client_id</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>algorithm</source>
        <translation>演算法</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>發行者</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>受眾</translation>
    </message>
    <message>
        <source>nonce</source>
        <translation>一次性亂數</translation>
    </message>
    <message>
        <source>time of the sign-in</source>
        <translation>登入時間</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>code</source>
        <translation>授權碼</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>bound key</source>
        <translation>繫結的金鑰</translation>
    </message>
    <message>
        <source>client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the items of a list.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>proof of possession</source>
        <translation>持有證明</translation>
    </message>
    <message>
        <source>authentication class</source>
        <translation>驗證等級</translation>
    </message>
    <message>
        <source>certificate chain</source>
        <translation>憑證鏈</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>無效</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>未驗證</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式錯誤</translation>
    </message>
    <message>
        <source>key binding</source>
        <translation>金鑰繫結</translation>
    </message>
</context>
</TS>
