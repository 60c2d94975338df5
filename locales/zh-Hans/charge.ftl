# Was I charged?

charge-not-charged = 本次支付没有扣款。
charge-not-sent = 本次支付没有扣款，因为支付请求并未从您的设备发出。
charge-not-charged-hold = 本次支付没有扣款。如果账单上显示一笔待入账的金额，银行会自动取消。
charge-on-hold = 目前没有扣款，但这笔金额可能会被暂时冻结。如果付款最终没有完成，会自动解冻。
# Said of a paid order: 预留, since 冻结 would sound as if it were stuck.
charge-authorised = 付款已获批准，这笔款项已为商家预留，之后由商家收取。
charge-charged = 已扣款，支付成功。
charge-unknown = 目前还不能确定是否已扣款，有可能已经扣款。
charge-checked-not-charged = 我们刚刚查询过，没有扣款，您可以放心重新支付。
