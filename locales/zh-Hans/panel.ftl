## The panel

panel-amount = 金额：{ $amount }
panel-order = 订单：{ $order }
panel-reference = 支付编号：{ $reference }
# $text (String): what the bank wrote for the shopper.
panel-bank-message = 银行提示：{ $text }
# $text (String): what the shop wrote about a disruption.
panel-outage = 商家提示：{ $text }
panel-retry-seconds = { $count }秒后可以再用这种支付方式付款。
panel-retry-minutes = { $count }分钟后可以再用这种支付方式付款。
panel-retry-hours = { $count }小时后可以再用这种支付方式付款。
panel-retry-days = { $count }天后可以再用这种支付方式付款。
panel-retry-ready = 您现在可以重新支付了。
panel-checking = 正在查询支付结果，请稍候。
panel-paid = 支付成功
    .next = 您无需再次付款，请留意商家的确认信息。
panel-still-processing = 付款仍在处理中。请稍后再查询，在此期间请勿重复支付。
panel-still-unknown = 仍未查到支付结果，请勿重复支付。请稍后再查询，或联系商家。
panel-check-failed = 网络连接不畅，这次没能完成查询。请再查询一次，在此期间请勿重复支付。
panel-ask-again = 暂时还没有结果，我们会继续自动查询。在此期间请勿重复支付。
panel-offline-pause = 您的设备没有连接网络，恢复连接后我们会继续查询。在此期间请勿重复支付。
panel-gave-up = 我们已查询了一段时间，仍未查到支付结果，请勿重复支付。请稍后再查询，或联系商家。
# $time (String): a time, or a date and time.
panel-checked-not-charged = 我们在{ $time }向商家查询过，没有扣款，您可以放心重新支付。
# Shown in place of what to do now.
panel-open-elsewhere = 此订单还发起过另一笔付款，可能是在其他标签页或窗口中，目前结果还不清楚。请先查询支付结果，再决定是否重新支付。
panel-twice = 此订单支付了两次
    .next = 两笔付款都列在这里，反馈表中也已为您填好。请向商家反馈问题，以便退还其中一笔。
pay-anyway = 之前的付款结果还不清楚，仍要再次支付吗？
    .next = 目前还不能确定之前的付款是否已扣款。如果已经扣款，再次支付后您会被重复扣款；退款需要时间，能否退款由商家决定。
panel-opening-report = 正在打开反馈表，请稍候。
report-unavailable = 此处无法提交反馈，请直接联系商家，并提供支付编号。

## What to ask the bank: the shopper copies it, and it is the shopper who speaks

bank-question-title = 可以这样咨询银行
bank-question = 我于{ $time }在网上购物时支付{ $amount }，但付款没有成功。请问这笔付款为什么未获批准，我需要怎么做才能支付成功？
bank-question-plain = 我于{ $time }在网上购物时付款，但没有成功。请问这笔付款为什么未获批准，我需要怎么做才能支付成功？
panel-copied = 内容已复制。
