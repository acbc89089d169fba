"""Made-up pages that several tests of the room read."""

PARAGRAPH = (
    "全镇完成工业总产值三十二亿元，同比增长百分之六点五，新增规上企业四家，技改投入一亿二千万元，带动就业九百余人；"
    "农村居民人均可支配收入稳步提高，集体经济薄弱村全部退出，村级道路硬化十八公里，饮水工程惠及五千户群众。"
)
SECOND = (
    "我们坚持把项目建设摆在首位，开工建设河西标准厂房和冷链物流园，完成老街立面整治与污水管网改造，拆除违章建筑六十处，"
    "新增绿地四万平方米，镇区面貌明显改善，群众满意度连续三年位居全县前列，为下一步发展打下了良好基础。"
)
OPENING = "现在，我代表镇人民政府，向大会报告工作，请予审议，并请列席人员提出意见。"
CLOSING = "各位代表！让我们团结一心，真抓实干，为建设富裕文明的新家园而努力奋斗！"


def report(title: str = "2023年柳溪镇政府工作报告", *more: str) -> str:
    """One report as a text file holds it, a paragraph a line."""
    body = [PARAGRAPH, SECOND, *more]
    lines = [title, "各位代表：", OPENING, "一、过去一年工作回顾", *body, "二、今年工作安排", *body, CLOSING]
    return "\n".join(lines)
