## The panel

panel-amount = 金额：{ $amount }
panel-order = 订单：{ $order }
panel-reference = 支付编号：{ $reference }
# $text (String): what the bank wrote for the shopper.
panel-bank-message = 银行提示：{ $text }
panel-retry-minutes = { $count }分钟后可以再用这种支付方式付款。
panel-retry-hours = { $count }小时后可以再用这种支付方式付款。
panel-retry-days = { $count }天后可以再用这种支付方式付款。
panel-checking = 正在查询支付结果，请稍候。
panel-paid = 支付成功
    .next = 您无需再次付款，请留意商家的确认信息。
panel-still-processing = 付款仍在处理中。请稍后再查询，在此期间请勿重复支付。
panel-still-unknown = 仍未查到支付结果，请勿重复支付。请稍后再查询，或联系商家。
panel-check-failed = 网络连接不畅，这次没能完成查询。请再查询一次，在此期间请勿重复支付。
panel-opening-report = 正在打开反馈表，请稍候。
report-unavailable = 此处无法提交反馈，请直接联系商家，并提供支付编号。

## Shown when nothing else could be loaded

fallback-headline = 支付过程中遇到了问题
fallback-charge = 此页面暂时无法确认是否已扣款。
fallback-next = 重新支付前，请先在手机银行、短信或邮箱中查看有没有这笔付款的记录。
