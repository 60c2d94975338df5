# What happened, what to do now, and what to do if it goes on. Simplified Chinese (mainland).

## The details that were entered

invalid-card-number = 卡号不正确
    .next = 请对照银行卡逐位核对卡号，然后重新支付。
    .otherwise = 请换一张卡，或换一种支付方式。

invalid-expiry-date = 有效期不正确
    .next = 请对照银行卡核对有效期的月份和年份，然后重新支付。
    .otherwise = 请换一张卡。

expired-card = 这张卡已过期
    .next = 请换一张卡，或换一种支付方式。
    .otherwise = 如果银行已寄来新卡，请填写新卡的信息。

invalid-security-code = 安全码不正确
    .next = 请重新输入银行卡上印的3位或4位安全码。
    .otherwise = 请换一张卡。

incorrect-pin-or-code = 密码或验证码不正确
    .next = 请重新输入；如果是验证码，请以银行最新发来的为准。
    .otherwise = 请换一种支付方式，或咨询银行。

billing-address-mismatch = 账单地址或邮编与银行登记的不一致
    .next = 请按银行账单上的地址填写，然后重新支付。
    .otherwise = 请换一张卡。

invalid-payer-details = 部分信息需要修改
    .next = 请核对姓名、邮箱、电话和地址，然后重新支付。
    .otherwise = 请换一种支付方式。

invalid-bank-account = 银行账号不正确
    .next = 请核对银行账号，然后重新支付。
    .otherwise = 请换一种支付方式。

## Money and limits

insufficient-funds = 这张卡或账户的可用余额不足
    .next = 请换一种支付方式，或存入资金后重新支付。
    .otherwise = 请向银行查询可用余额。

amount-limit-exceeded = 金额超出了这张卡或账户的限额
    .next = 请换一种支付方式，或在手机银行调高限额后重新支付。
    .otherwise = 请向银行咨询具体限额。

frequency-limit-exceeded = 这张卡近期的支付次数已达上限
    .next = 请过一段时间再试，或换一种支付方式。
    .otherwise = 请向银行咨询何时可以再用这张卡。

attempts-exhausted = 尝试次数较多，银行已暂停这张卡的支付功能
    .next = 请联系银行，或换一种支付方式。
    .otherwise = 银行可以为您恢复这张卡的支付功能。

## The bank's answer

declined-no-reason = 银行未批准这笔付款
    .next = 请换一种支付方式，或咨询银行。
    .otherwise = 请拨打卡背面的银行电话，向银行了解原因。

contact-issuer = 银行希望先与您电话确认这笔付款
    .next = 请先致电银行，然后重新支付。
    .otherwise = 请换一种支付方式。

not-permitted-for-card = 这张卡不能用于此类消费
    .next = 请换一张卡，或换一种支付方式。
    .otherwise = 请向银行咨询这张卡的使用范围。

card-blocked-or-inactive = 这张卡目前不能用于支付
    .next = 请在手机银行查看这张卡的状态是否正常，或咨询银行。
    .otherwise = 请换一种支付方式。

account-closed-or-invalid = 这张卡对应的账户已停用
    .next = 请换一张卡，或换一种支付方式。
    .otherwise = 请咨询银行，看看是否已为您换发新卡。

authorization-revoked = 这张卡对该商家的付款授权已取消
    .next = 请换一种支付方式，或重新授权。
    .otherwise = 如果授权不是您取消的，请咨询银行。

region-not-supported = 这种支付方式不支持当前国家或地区
    .next = 请换一种支付方式。
    .otherwise = 请向商家了解您所在的国家或地区可以用哪些支付方式。

credit-not-approved = 本次先买后付或分期申请未通过
    .next = 请换一种支付方式。
    .otherwise = 请向先买后付或分期服务的提供方了解详情。

## Confirming with the bank

authentication-required = 银行需要您确认这笔付款
    .next = 请在手机银行中确认，或输入银行发来的验证码。
    .otherwise = 请换一种支付方式。

authentication-failed = 银行确认步骤未完成
    .next = 请把手机放在手边，打开手机银行或查看验证码，再确认一次。
    .otherwise = 请换一张卡，或咨询银行。

authentication-timed-out = 付款确认超时，已自动结束
    .next = 请重新支付，收到确认提示后尽快确认。
    .otherwise = 请换一种支付方式。

authentication-unavailable = 银行的确认服务暂时没有响应
    .next = 请过几分钟再试，或换一种支付方式。
    .otherwise = 请咨询银行。

## The shopper's side: page, app, browser

cancelled-by-shopper = 支付已取消
    .next = 您可以随时重新支付，也可以换一种支付方式。
    .otherwise = 如需帮助，请联系商家。

session-expired = 支付页面打开时间较长，已失效
    .next = 请重新开始支付。
    .otherwise = 请换一种支付方式。

shopper-action-pending = 这笔付款还需要您在App中完成
    .next = 请打开手机银行或钱包App完成这笔付款，请勿重复支付。
    .otherwise = 请先查询支付结果，再做其他操作。

wallet-or-app-unavailable = 此设备或账户暂时无法使用这个钱包或App
    .next = 请换一种支付方式，或先设置好钱包。
    .otherwise = 请查看这个钱包或App的帮助说明。

browser-blocked = 浏览器拦截了支付窗口
    .next = 请允许此页面弹出窗口，然后重新支付。
    .otherwise = 请换一个浏览器，或换一种支付方式。

## Not settled: look before paying again

payment-processing = 付款正在处理中
    .next = 请稍后查询支付结果，在此期间请勿重复支付。
    .otherwise = 如果一直没有结果，请反馈问题或联系商家。

outcome-unknown = 暂时没有收到支付结果
    .next = 请先查询支付结果，再决定是否重新支付。
    .otherwise = 如果仍查不到结果，请联系商家，并提供这里显示的编号。

duplicate-payment = 这笔付款可能与之前的一笔重复
    .next = 请先查询支付结果，再决定是否继续支付。
    .otherwise = 如有疑问，请联系商家。

already-paid = 此订单已支付
    .next = 您无需再次付款，请在邮箱或订单页面查看确认信息。
    .otherwise = 如果一直没有收到确认信息，请联系商家。

order-not-payable = 此订单已关闭或有变动，不能再支付
    .next = 请先查询支付结果，确认没有付款后再重新下单。
    .otherwise = 如有疑问，请联系商家。

## Not available right now

issuer-unavailable = 您的银行暂时没有响应
    .next = 请过几分钟再试，或换一种支付方式。
    .otherwise = 请换一张其他银行的卡。

provider-unavailable = 支付服务暂时不可用
    .next = 请过几分钟再试，或换一种支付方式。
    .otherwise = 如需帮助，请联系商家。

rate-limited = 当前支付人数较多，系统繁忙
    .next = 请一分钟后再试。
    .otherwise = 如需帮助，请联系商家。

offline = 您的设备没有连接网络
    .next = 请连接网络后继续。
    .otherwise = 请换一个网络，例如改用手机流量。

## The way to pay and this order

method-not-available = 这里暂不支持这种支付方式
    .next = 请换一种支付方式。
    .otherwise = 如需帮助，请联系商家。

currency-not-supported = 这种支付方式不支持此订单的币种
    .next = 请换一种支付方式。
    .otherwise = 如需帮助，请联系商家。

amount-not-accepted = 这种支付方式不支持此订单的金额
    .next = 请换一种支付方式，或调整订单。
    .otherwise = 如需帮助，请联系商家。

## The shop's side

merchant-setup-problem = 商家暂时无法收款，与您和您的卡无关
    .next = 请换一种支付方式。
    .otherwise = 请将此情况告知商家。

request-rejected = 因商家方面的原因，未能发起支付
    .next = 请换一种支付方式。
    .otherwise = 请将此情况告知商家。

test-live-mismatch = 商家目前还不能接收这笔付款
    .next = 请将此情况告知商家。
    .otherwise = 请过段时间再来。

## Anything else

unknown = 支付过程中遇到了问题
    .next = 请先查询支付结果，再决定是否重新支付。
    .otherwise = 如需帮助，请联系商家。

not-completed = 支付未完成
    .next = 请重新支付，或换一种支付方式。
    .otherwise = 如需帮助，请联系商家。
